package gujeong.press.smsdispatch;

import java.util.Set;
import java.util.UUID;

import gujeong.press.smssubscriber.SmsSubscribers;

/**
 * The way to the carrier. A dispatch is first written out where the carrier does not see it, and handed over when the
 * database knows that it is sent: so a crash at any moment leaves either a dispatch that can be sent again, or one that
 * only has to be handed over, and none is sent twice.
 */
interface Carrier {

    /** Writes the message and its recipients, in the place of an earlier attempt. */
    int stage(SmsDispatch dispatch, Recipients recipients);

    /** Hands over what was staged; does nothing if that has been done. */
    void handOver(UUID dispatch);

    /** Forgets what was staged. */
    void discard(UUID dispatch);

    /** Takes recipients with these numbers out of everything that the carrier has not taken yet. */
    void recall(Set<String> numbers);

    /** Forgets what has waited too long to be taken; returns the dispatches. */
    Set<UUID> expire();

    /** Dispatches that are written, or half written, and not handed over. */
    Set<UUID> staged();

    /** Gives all recipients' numbers one by one, and says how many. */
    interface Recipients {
        int each(SmsSubscribers.Recipient recipient);
    }
}
