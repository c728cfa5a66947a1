/**
 * Targets for figures, to compare with what was done. Owns the table {@code plan}; figures are only named, by the forms of
 * {@code gujeong.press.figure}.
 */
package gujeong.press.plan;
