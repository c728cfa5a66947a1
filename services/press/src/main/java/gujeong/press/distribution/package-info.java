/**
 * Where the copies of an issue went. Owns the table {@code distribution}; refers to publications and their issues.
 */
package gujeong.press.distribution;
