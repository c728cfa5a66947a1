package gujeong.press.advisor;

/** Which group advises. */
public enum AdvisoryGroup {
    /** On publicity (홍보 자문단). */
    PUBLICITY,
    /** On the district history book (영등포구지 자문위원회). */
    DISTRICT_HISTORY
}
