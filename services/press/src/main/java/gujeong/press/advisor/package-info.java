/**
 * The seats of the advisory groups and their terms. Owns the table {@code advisor}. A person's name is personal data and
 * kept nowhere: a seat, its field and its term are all the division reports.
 */
package gujeong.press.advisor;
