package gujeong.press.smssubscriber;

/** Where somebody consented to be sent messages. */
public enum ConsentSource {
    /** On the office's homepage. */
    HOMEPAGE,
    /** At a counter of the office, on paper. */
    VISIT
}
