/**
 * Reversals: what is taken back from commitments and payments. Owns the table {@code reversal}; may use commitments and
 * the sums of {@code gujeong.budget.money}.
 */
package gujeong.budget.reversal;
