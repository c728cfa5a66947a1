/**
 * What the district publishes under one name, issue after issue: newsletters (소식지), the gazette (구보), the district
 * history (구지). Owns the table {@code publication}; counts the issues of a publication by SQL but knows none of their
 * classes.
 */
package gujeong.press.publication;
