/**
 * Targets for figures, to compare with what was done. Every service has them, and keeps its own. Only the form of a
 * figure's name is known here; which figures there are is for the dictionary of whoever prints them. Owns the table
 * {@code plan}.
 */
package gujeong.kernel.plan;
