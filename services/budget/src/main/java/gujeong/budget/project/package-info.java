/**
 * Projects (세부사업) of a fiscal year and the status of their money. Owns the table {@code project}; may use
 * programmes and the sums of {@code gujeong.budget.money}.
 */
package gujeong.budget.project;
