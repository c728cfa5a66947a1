package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import gujeong.gateway.event.Event;
import gujeong.gateway.series.Posting;
import gujeong.gateway.series.Series;

/**
 * One line of the ledger.
 *
 * @param quantity of a reversal the opposite of what it reverses, so that a plain sum is right
 * @param sign +1 for a record's posting, −1 for its reversal
 * @param recordedAt when the ledger could first know it
 */
record Entry(
        Series series,
        LocalDate day,
        BigDecimal quantity,
        int sign,
        String recordType,
        UUID recordId,
        int revision,
        UUID eventId,
        Instant recordedAt) {

    static Entry original(Posting posting, Event event, Instant recordedAt) {
        return of(posting, posting.quantity(), 1, event, recordedAt);
    }

    static Entry reversal(Posting posting, Event event, Instant recordedAt) {
        return of(posting, posting.quantity().negate(), -1, event, recordedAt);
    }

    private static Entry of(Posting posting, BigDecimal quantity, int sign, Event event, Instant recordedAt) {
        return new Entry(
                posting.series(),
                posting.day(),
                quantity,
                sign,
                event.recordType(),
                event.recordId(),
                event.revision(),
                event.eventId(),
                recordedAt);
    }
}
