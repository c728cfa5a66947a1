package gujeong.press.board;

/** What a screen of a board is for. */
public enum ScreenUse {
    /** Public notices and announcements (고시·공고). */
    NOTICE,
    VIDEO,
    POSTER,
    ANY
}
