package gujeong.gateway.ledger;

import gujeong.gateway.event.DecodedMessage;
import gujeong.gateway.event.InboundMessage;
import gujeong.gateway.event.PoisonEvent;

/**
 * A message that did not become entries, and why.
 *
 * @param supersededBy the revision of its record that was applied instead; null when none was
 */
record RejectedMessage(DecodedMessage decoded, FailureStatus status, PoisonEvent poison, Integer supersededBy) {

    /** Whether it blocks its record, or waits behind what does. */
    boolean waits() {
        return status == FailureStatus.OPEN || status == FailureStatus.PARKED;
    }

    RejectedMessage supersededBy(int later) {
        return new RejectedMessage(decoded, FailureStatus.SUPERSEDED, poison, later);
    }

    InboundMessage inbound() {
        return decoded.inbound();
    }
}
