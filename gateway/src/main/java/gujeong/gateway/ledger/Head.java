package gujeong.gateway.ledger;

import java.time.Instant;

import gujeong.gateway.event.Event;

/** The last revision of a record that the ledger has applied. */
record Head(String recordType, int revision, Instant recordedAt) {

    /**
     * When the next revision counts as recorded: never before the revision it replaces, even if the service's clock was
     * set back in between, or a moment would show both or neither.
     */
    static Instant next(Head head, Event event) {
        return head == null || event.recordedAt().isAfter(head.recordedAt) ? event.recordedAt() : head.recordedAt;
    }
}
