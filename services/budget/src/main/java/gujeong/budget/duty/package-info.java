/**
 * What each team is in charge of. Owns the table {@code duty}; refers to teams.
 */
package gujeong.budget.duty;
