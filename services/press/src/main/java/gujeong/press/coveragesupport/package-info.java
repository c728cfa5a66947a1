/**
 * Support of departments whose matters the press is to cover (보도 지원). Owns the table {@code coverage_support}; refers
 * to releases.
 */
package gujeong.press.coveragesupport;
