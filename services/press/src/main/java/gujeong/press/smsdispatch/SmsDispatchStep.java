package gujeong.press.smsdispatch;

import gujeong.kernel.record.Verb;

/** What can happen to a dispatch. */
public enum SmsDispatchStep implements Verb {
    SENT,
    REPORTED
}
