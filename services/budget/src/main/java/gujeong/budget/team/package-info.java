/**
 * The teams of the division, as the organisation chart of chapter I shows them. Owns the table {@code team}; looks at the
 * table {@code duty} for one rule: a team cannot be shortened to less than its duties.
 */
package gujeong.budget.team;
