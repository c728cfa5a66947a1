package gujeong.press.smssubscriber;

import gujeong.kernel.facts.Verb;

/** What can happen to a subscription. */
public enum SmsSubscriberStep implements Verb {
    WITHDRAWN
}
