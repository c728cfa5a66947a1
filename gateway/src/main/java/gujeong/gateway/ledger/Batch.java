package gujeong.gateway.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.common.TopicPartition;

import gujeong.gateway.event.DecodedMessage;
import gujeong.gateway.event.Event;
import gujeong.gateway.event.InboundMessage;
import gujeong.gateway.event.PoisonEvent;
import gujeong.gateway.event.PoisonEvent.Cause;
import gujeong.gateway.event.Revision;
import gujeong.gateway.series.Posting;

/**
 * The heart of the ledger, without a database: takes decoded messages in order and computes what to write. A revision
 * that is not newer than the last one taken changes nothing, so anything may be read again; what a record stood for is
 * reversed as it was written, never recomputed, so measures may change.
 */
final class Batch {

    private final BatchContext context;
    private final Map<InboundMessage.Lane, BlockedRecord> blocked;
    private final Map<UUID, Head> heads = new LinkedHashMap<>();
    private final Map<UUID, List<Posting>> currentPostings = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<PrintedRevision> documents = new ArrayList<>();
    private final Map<UUID, RejectedMessage> heldBack = new LinkedHashMap<>();
    private final Map<InboundMessage.Lane, Integer> superseded = new LinkedHashMap<>();
    private final Map<UUID, Event> naming = new LinkedHashMap<>();
    private final Map<TopicPartition, PartitionCounts> tallies = new LinkedHashMap<>();

    Batch(BatchContext context) {
        this.context = context;
        this.blocked = new HashMap<>(context.blocked());
    }

    Batch addAll(List<DecodedMessage> decodedMessages) {
        decodedMessages.forEach(this::add);
        return this;
    }

    void add(DecodedMessage decoded) {
        InboundMessage inbound = decoded.inbound();
        if (discarded(decoded)) {
            holdBack(decoded, FailureStatus.DISCARDED, decoded.poison());
        } else if (decoded.revision() != null && seen(decoded.revision())) {
            tally(inbound, 0, 1, 0);
        } else if (isBlocked(decoded)) {
            holdBack(decoded, FailureStatus.PARKED, decoded.poison());
        } else if (decoded.poison() != null) {
            holdBack(decoded, FailureStatus.OPEN, decoded.poison());
        } else {
            supersede(inbound.lane(), decoded.event());
            take(decoded.event());
            tally(inbound, 1, 0, 0);
        }
    }

    private boolean discarded(DecodedMessage decoded) {
        if (context.discarded().isEmpty()) {
            return false;
        }
        UUID eventId = decoded.eventId();
        return context.discarded().contains(decoded.inbound().id())
                || (eventId != null && context.discarded().contains(eventId));
    }

    private boolean isBlocked(DecodedMessage decoded) {
        BlockedRecord waiting = decoded.inbound().lane() == null
                ? null
                : blocked.get(decoded.inbound().lane());
        return waiting != null && !waiting.isSupersededBy(decoded.event());
    }

    /** What waits of the record waits no longer: this revision says all that it should have said. */
    private void supersede(InboundMessage.Lane lane, Event event) {
        if (blocked.remove(lane) == null) {
            return;
        }
        if (context.blocked().containsKey(lane)) {
            superseded.putIfAbsent(lane, event.revision());
        }
        heldBack.replaceAll((id, held) ->
                lane.equals(held.inbound().lane()) && held.waits() ? held.supersededBy(event.revision()) : held);
    }

    private boolean seen(Revision revision) {
        Head head = head(revision.recordId());
        return head != null && revision.number() <= head.revision();
    }

    private void holdBack(DecodedMessage decoded, FailureStatus status, PoisonEvent poison) {
        PoisonEvent reason = poison != null
                ? poison
                : new PoisonEvent(Cause.BEHIND_FAILURE, "an earlier event of the same record could not be taken");
        InboundMessage inbound = decoded.inbound();
        heldBack.put(inbound.id(), new RejectedMessage(decoded, status, reason, null));
        // without a key nothing can be known to come after it
        if (status != FailureStatus.DISCARDED && inbound.lane() != null) {
            blocked.merge(inbound.lane(), BlockedRecord.of(decoded.revision()), BlockedRecord::and);
        }
        tally(inbound, 0, 0, 1);
    }

    private void take(Event event) {
        UUID record = event.recordId();
        Instant recordedAt = Head.next(head(record), event);
        for (Posting old : currentPostings(record)) {
            entries.add(Entry.reversal(old, event, recordedAt));
        }
        for (Posting posting : event.postings()) {
            entries.add(Entry.original(posting, event, recordedAt));
        }
        currentPostings.put(record, event.postings());
        heads.put(record, new Head(event.recordType(), event.revision(), recordedAt));
        if (event.source().namesFigures()) {
            naming.put(record, event);
        }
        event.source()
                .printedFrom(event.state())
                .ifPresent(day -> documents.add(new PrintedRevision(event, day, recordedAt)));
    }

    /** Counts what a record named before the dictionary knew it: as if it had been counted with its revision. */
    void count(Event event, Instant recordedAt) {
        UUID record = event.recordId();
        for (Posting posting : event.postings()) {
            entries.add(Entry.original(posting, event, recordedAt));
        }
        currentPostings.put(record, event.postings());
        heads.put(record, new Head(event.recordType(), event.revision(), recordedAt));
        naming.put(record, event);
    }

    private Head head(UUID record) {
        Head head = heads.get(record);
        return head != null ? head : context.heads().get(record);
    }

    private List<Posting> currentPostings(UUID record) {
        List<Posting> now = currentPostings.get(record);
        return now != null ? now : context.currentPostings().getOrDefault(record, List.of());
    }

    private void tally(InboundMessage inbound, long applied, long duplicates, long held) {
        tallies.merge(
                inbound.topicPartition(),
                new PartitionCounts(inbound.offset() + 1, applied, duplicates, held),
                PartitionCounts::plus);
    }

    /** The new heads of the records that changed. */
    Map<UUID, Head> heads() {
        return heads;
    }

    /** The current postings of each record that changed. */
    Map<UUID, List<Posting>> currentPostings() {
        return currentPostings;
    }

    List<Entry> entries() {
        return entries;
    }

    List<PrintedRevision> documents() {
        return documents;
    }

    /** The records of which something is held back, and what waits there. */
    Map<InboundMessage.Lane, BlockedRecord> blocked() {
        return blocked;
    }

    List<RejectedMessage> heldBack() {
        return List.copyOf(heldBack.values());
    }

    /** Records that have moved on without what was held back of them before this batch, and to which revision. */
    Map<InboundMessage.Lane, Integer> superseded() {
        return superseded;
    }

    /** The records that changed and name figures themselves: what was found about them before holds no longer. */
    Map<UUID, Event> naming() {
        return naming;
    }

    Map<TopicPartition, PartitionCounts> tallies() {
        return tallies;
    }
}
