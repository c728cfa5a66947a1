/**
 * The issues of publications, and how many copies of each there are and went out. Owns the table {@code issue}; refers to
 * publications, sums the distributions of an issue by SQL but knows none of their classes.
 */
package gujeong.press.issue;
