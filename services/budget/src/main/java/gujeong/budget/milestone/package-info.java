/**
 * The dated steps of the work. Owns the table {@code milestone}; refers to projects and programmes.
 */
package gujeong.budget.milestone;
