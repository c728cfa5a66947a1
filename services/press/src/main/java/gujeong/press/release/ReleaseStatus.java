package gujeong.press.release;

/** How far a release has come. */
public enum ReleaseStatus {
    /** Written, not yet given to the press. */
    DRAFT,
    /** Given to the press (배포). */
    DISTRIBUTED,
    /** Taken back after it was distributed. */
    WITHDRAWN
}
