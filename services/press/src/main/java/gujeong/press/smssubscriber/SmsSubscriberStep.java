package gujeong.press.smssubscriber;

import gujeong.kernel.record.Verb;

/** What can happen to a subscription. */
public enum SmsSubscriberStep implements Verb {
    WITHDRAWN
}
