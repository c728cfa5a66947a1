package gujeong.press.subscription;

/** Who receives the copies. */
public enum RecipientGroup {
    /** The division itself. */
    DIVISION,
    /** Other departments of the office. */
    DEPARTMENTS,
    /** Heads of the neighbourhood units (통·반장). */
    TONG_BAN_HEAD,
    OTHER
}
