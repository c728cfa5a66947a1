/**
 * Carry-overs (이월): money that may be spent in the next year, requested and then approved. Owns the table
 * {@code carry_over}; may use projects, commitments and the sums of {@code gujeong.budget.money}.
 */
package gujeong.budget.carryover;
