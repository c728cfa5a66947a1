/**
 * How many posts the division may fill and has filled. Owns the table {@code staffing}.
 */
package gujeong.budget.staffing;
