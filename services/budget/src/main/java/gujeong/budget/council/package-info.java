/**
 * The sessions of the district council and the dates their reports speak for. Owns the table {@code council_session}.
 */
package gujeong.budget.council;
