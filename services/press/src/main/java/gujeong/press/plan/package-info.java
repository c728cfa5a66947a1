/**
 * Targets for figures, to compare with what was done. Owns the table {@code plan}.
 */
package gujeong.press.plan;
