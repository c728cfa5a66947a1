/**
 * Commitments (원인행위): what the division has bound itself to pay. Owns the table {@code commitment}; may use projects
 * and the sums of {@code gujeong.budget.money}.
 */
package gujeong.budget.commitment;
