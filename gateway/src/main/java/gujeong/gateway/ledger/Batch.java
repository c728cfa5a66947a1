package gujeong.gateway.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.common.TopicPartition;

import gujeong.gateway.ledger.Failure.Status;
import gujeong.gateway.ledger.Poison.Cause;
import gujeong.gateway.measure.Posting;

/**
 * The heart of the ledger, without a database: takes readings in order and says what has to be written. A revision that
 * is not newer than the last one taken changes nothing, so anything may be read again; what a record stood for is
 * reversed as it was written, never computed anew, so measures may change.
 */
final class Batch {

    private final Known known;
    private final Set<Arrival.Lane> blocked;
    private final Map<UUID, Head> heads = new LinkedHashMap<>();
    private final Map<UUID, List<Posting>> standing = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<DocumentRevision> documents = new ArrayList<>();
    private final List<HeldBack> heldBack = new ArrayList<>();
    private final Map<TopicPartition, Tally> tallies = new LinkedHashMap<>();

    Batch(Known known) {
        this.known = known;
        this.blocked = new HashSet<>(known.blocked());
    }

    Batch addAll(List<Reading> readings) {
        readings.forEach(this::add);
        return this;
    }

    void add(Reading reading) {
        Arrival arrival = reading.arrival();
        if (discarded(reading)) {
            holdBack(reading, Status.DISCARDED, reading.poison());
        } else if (reading.event() != null && seen(reading.event())) {
            tally(arrival, 0, 1, 0);
        } else if (arrival.lane() != null && blocked.contains(arrival.lane())) {
            holdBack(reading, Status.PARKED, reading.poison());
        } else if (reading.poison() != null) {
            holdBack(reading, Status.OPEN, reading.poison());
            block(arrival.lane());
        } else {
            take(reading.event());
            tally(arrival, 1, 0, 0);
        }
    }

    private boolean discarded(Reading reading) {
        if (known.discarded().isEmpty()) {
            return false;
        }
        UUID eventId = reading.eventId();
        return known.discarded().contains(reading.arrival().id())
                || (eventId != null && known.discarded().contains(eventId));
    }

    /** Without a key nothing can be known to come after it. */
    private void block(Arrival.Lane lane) {
        if (lane != null) {
            blocked.add(lane);
        }
    }

    private boolean seen(Event event) {
        Head head = head(event.recordId());
        return head != null && event.revision() <= head.revision();
    }

    private void holdBack(Reading reading, Status status, Poison poison) {
        Poison reason = poison != null
                ? poison
                : new Poison(Cause.BEHIND_FAILURE, "an earlier event of the same record could not be taken");
        heldBack.add(new HeldBack(reading, status, reason));
        tally(reading.arrival(), 0, 0, 1);
    }

    private void take(Event event) {
        UUID record = event.recordId();
        Instant recordedAt = Head.next(head(record), event);
        for (Posting old : standing(record)) {
            entries.add(Entry.reversal(old, event, recordedAt));
        }
        for (Posting posting : event.postings()) {
            entries.add(Entry.original(posting, event, recordedAt));
        }
        standing.put(record, event.postings());
        heads.put(record, new Head(event.recordType(), event.revision(), recordedAt));
        event.source()
                .printedFrom(event.state())
                .ifPresent(day -> documents.add(new DocumentRevision(event, day, recordedAt)));
    }

    private Head head(UUID record) {
        Head head = heads.get(record);
        return head != null ? head : known.heads().get(record);
    }

    private List<Posting> standing(UUID record) {
        List<Posting> now = standing.get(record);
        return now != null ? now : known.standing().getOrDefault(record, List.of());
    }

    private void tally(Arrival arrival, long applied, long duplicates, long held) {
        tallies.merge(
                arrival.topicPartition(), new Tally(arrival.offset() + 1, applied, duplicates, held), Tally::plus);
    }

    /** The new heads of the records that changed. */
    Map<UUID, Head> heads() {
        return heads;
    }

    /** What each record that changed stands for now. */
    Map<UUID, List<Posting>> standing() {
        return standing;
    }

    List<Entry> entries() {
        return entries;
    }

    List<DocumentRevision> documents() {
        return documents;
    }

    List<HeldBack> heldBack() {
        return heldBack;
    }

    Map<TopicPartition, Tally> tallies() {
        return tallies;
    }
}
