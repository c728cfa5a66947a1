/**
 * Advertisements (광고) and public notices (신문공고) the division placed in outlets. Owns the table
 * {@code advertisement}; refers to outlets.
 */
package gujeong.press.advertisement;
