/**
 * The division's name, and the texts of its own in the report: set up by its staff. Owns the table
 * {@code profile}.
 */
package gujeong.budget.profile;
