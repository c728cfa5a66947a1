package gujeong.gateway.ledger;

import java.util.UUID;

/**
 * A message and the result of decoding it: an event, or the reason why there is none.
 *
 * @param revision which revision of which record it is; null when that is not certain
 */
record Reading(Arrival arrival, Event event, Poison poison, Revision revision) {

    static Reading of(Arrival arrival, Event event) {
        return new Reading(arrival, event, null, new Revision(event.recordId(), event.revision()));
    }

    /** @param revision of an event of which only the state is at fault; otherwise null */
    static Reading of(Arrival arrival, Poison poison, Revision revision) {
        return new Reading(arrival, null, poison, revision);
    }

    /** The event's id if it is known; null otherwise. */
    UUID eventId() {
        if (event != null) {
            return event.eventId();
        }
        return uuid(arrival.headers().get("ce_id"));
    }

    static UUID uuid(String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
