package gujeong.press.meeting;

/** Who met and what for. */
public enum MeetingKind {
    /** With reporters (기자 간담회). */
    PRESS,
    /** To plan publicity (홍보 기획 회의). */
    PLANNING,
    /** Of an advisory group (자문회의). */
    ADVISORY,
    /** A project's report: kick-off, interim, final (착수·중간·최종보고회). */
    PROJECT_REPORT
}
