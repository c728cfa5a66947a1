/**
 * Appropriations: every decision that gives money to a project or moves it, except carry-overs. Owns the table
 * {@code appropriation}; may use projects and the sums of {@code gujeong.budget.money}.
 */
package gujeong.budget.appropriation;
