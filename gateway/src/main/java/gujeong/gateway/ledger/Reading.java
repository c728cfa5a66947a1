package gujeong.gateway.ledger;

import java.util.UUID;

/** An arrival and what could be made of it: an event, or the reason why there is none. */
record Reading(Arrival arrival, Event event, Poison poison) {

    static Reading of(Arrival arrival, Event event) {
        return new Reading(arrival, event, null);
    }

    static Reading of(Arrival arrival, Poison poison) {
        return new Reading(arrival, null, poison);
    }

    /** The event's id as far as it can be told; null otherwise. */
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
