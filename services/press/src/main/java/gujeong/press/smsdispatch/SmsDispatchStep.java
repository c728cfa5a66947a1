package gujeong.press.smsdispatch;

import gujeong.kernel.facts.Verb;

/** What can happen to a dispatch. */
public enum SmsDispatchStep implements Verb {
    SENT,
    REPORTED
}
