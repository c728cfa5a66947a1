package gujeong.press.smssubscriber;

/** The status of a subscription. */
public enum SubscriberStatus {
    /** Is sent messages. */
    SUBSCRIBED,
    /** Is sent nothing any more. */
    WITHDRAWN,
    /** The number is destroyed; that there was a subscription, and when, stays. */
    DESTROYED
}
