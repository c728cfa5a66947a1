/**
 * The money that projects ask for. Owns the table {@code requirement}; refers to projects.
 */
package gujeong.budget.requirement;
