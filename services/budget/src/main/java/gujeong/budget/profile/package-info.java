/**
 * What the division is called, and what of its own the report tells in words: set up by its staff. Owns the table
 * {@code profile}.
 */
package gujeong.budget.profile;
