package gujeong.gateway.event;

import java.util.UUID;

/**
 * A message and the result of decoding it: an event, or the reason why there is none.
 *
 * @param revision which revision of which record it is; null when that is not certain
 */
public record DecodedMessage(InboundMessage inbound, Event event, PoisonEvent poison, Revision revision) {

    public static DecodedMessage of(InboundMessage inbound, Event event) {
        return new DecodedMessage(inbound, event, null, new Revision(event.recordId(), event.revision()));
    }

    /** @param revision of an event of which only the state is at fault; otherwise null */
    public static DecodedMessage of(InboundMessage inbound, PoisonEvent poison, Revision revision) {
        return new DecodedMessage(inbound, null, poison, revision);
    }

    /** The event's id if it is known; null otherwise. */
    public UUID eventId() {
        if (event != null) {
            return event.eventId();
        }
        return uuid(inbound.headers().get("ce_id"));
    }

    static UUID uuid(String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
