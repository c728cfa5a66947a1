/**
 * Publicity boards (홍보판, 전광판), their screens and hours, and what runs on them when. Owns the table {@code board};
 * reads the table of postings by SQL but knows none of their classes, so that a board and its postings are held to the
 * same rules whichever of them changes.
 */
package gujeong.press.board;
