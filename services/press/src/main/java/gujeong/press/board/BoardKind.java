package gujeong.press.board;

/** What a board is. */
public enum BoardKind {
    /** The LED publicity board (LED 홍보전광판). */
    LED,
    /** A notice board for paper (홍보판). */
    NOTICE,
    /** A board of displays (디지털 게시판). */
    DIGITAL
}
