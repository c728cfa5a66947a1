package gujeong.gateway.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.common.TopicPartition;

import gujeong.gateway.ledger.Poison.Cause;
import gujeong.gateway.measure.Posting;

/**
 * The heart of the ledger, without a database: takes decoded messages in order and computes what to write. A revision
 * that is not newer than the last one taken changes nothing, so anything may be read again; what a record stood for is
 * reversed as it was written, never recomputed, so measures may change.
 */
final class Batch {

    private final Known known;
    private final Map<Arrival.Lane, Waiting> blocked;
    private final Map<UUID, Head> heads = new LinkedHashMap<>();
    private final Map<UUID, List<Posting>> standing = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<DocumentRevision> documents = new ArrayList<>();
    private final Map<UUID, HeldBack> heldBack = new LinkedHashMap<>();
    private final Map<Arrival.Lane, Integer> superseded = new LinkedHashMap<>();
    private final Map<UUID, Event> naming = new LinkedHashMap<>();
    private final Map<TopicPartition, Tally> tallies = new LinkedHashMap<>();

    Batch(Known known) {
        this.known = known;
        this.blocked = new HashMap<>(known.blocked());
    }

    Batch addAll(List<Reading> readings) {
        readings.forEach(this::add);
        return this;
    }

    void add(Reading reading) {
        Arrival arrival = reading.arrival();
        if (discarded(reading)) {
            holdBack(reading, FailureStatus.DISCARDED, reading.poison());
        } else if (reading.revision() != null && seen(reading.revision())) {
            tally(arrival, 0, 1, 0);
        } else if (isBlocked(reading)) {
            holdBack(reading, FailureStatus.PARKED, reading.poison());
        } else if (reading.poison() != null) {
            holdBack(reading, FailureStatus.OPEN, reading.poison());
        } else {
            supersede(arrival.lane(), reading.event());
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

    private boolean isBlocked(Reading reading) {
        Waiting waiting = reading.arrival().lane() == null
                ? null
                : blocked.get(reading.arrival().lane());
        return waiting != null && !waiting.isSupersededBy(reading.event());
    }

    /** What waits of the record waits no longer: this revision says all that it should have said. */
    private void supersede(Arrival.Lane lane, Event event) {
        if (blocked.remove(lane) == null) {
            return;
        }
        if (known.blocked().containsKey(lane)) {
            superseded.putIfAbsent(lane, event.revision());
        }
        heldBack.replaceAll((id, held) ->
                lane.equals(held.arrival().lane()) && held.waits() ? held.supersededBy(event.revision()) : held);
    }

    private boolean seen(Revision revision) {
        Head head = head(revision.recordId());
        return head != null && revision.number() <= head.revision();
    }

    private void holdBack(Reading reading, FailureStatus status, Poison poison) {
        Poison reason = poison != null
                ? poison
                : new Poison(Cause.BEHIND_FAILURE, "an earlier event of the same record could not be taken");
        Arrival arrival = reading.arrival();
        heldBack.put(arrival.id(), new HeldBack(reading, status, reason, null));
        // without a key nothing can be known to come after it
        if (status != FailureStatus.DISCARDED && arrival.lane() != null) {
            blocked.merge(arrival.lane(), Waiting.of(reading.revision()), Waiting::and);
        }
        tally(arrival, 0, 0, 1);
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
        if (event.source().namesFigures()) {
            naming.put(record, event);
        }
        event.source()
                .printedFrom(event.state())
                .ifPresent(day -> documents.add(new DocumentRevision(event, day, recordedAt)));
    }

    /** Counts what a record named before the dictionary knew it: as if it had been counted with its revision. */
    void count(Event event, Instant recordedAt) {
        UUID record = event.recordId();
        for (Posting posting : event.postings()) {
            entries.add(Entry.original(posting, event, recordedAt));
        }
        standing.put(record, event.postings());
        heads.put(record, new Head(event.recordType(), event.revision(), recordedAt));
        naming.put(record, event);
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

    /** The current postings of each record that changed. */
    Map<UUID, List<Posting>> standing() {
        return standing;
    }

    List<Entry> entries() {
        return entries;
    }

    List<DocumentRevision> documents() {
        return documents;
    }

    /** The records of which something is held back, and what waits there. */
    Map<Arrival.Lane, Waiting> blocked() {
        return blocked;
    }

    List<HeldBack> heldBack() {
        return List.copyOf(heldBack.values());
    }

    /** Records that have moved on without what was held back of them before this batch, and to which revision. */
    Map<Arrival.Lane, Integer> superseded() {
        return superseded;
    }

    /** The records that changed and name figures themselves: what was found about them before holds no longer. */
    Map<UUID, Event> naming() {
        return naming;
    }

    Map<TopicPartition, Tally> tallies() {
        return tallies;
    }
}
