package gujeong.gateway.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.event.DecodedMessage;
import gujeong.gateway.event.EventDecoder;
import gujeong.gateway.event.InboundMessage;
import gujeong.gateway.event.PoisonEvent;
import gujeong.gateway.event.PoisonEvent.Cause;
import gujeong.gateway.series.Nature;
import gujeong.gateway.series.Series;

/**
 * Applies messages to the ledger, exactly once: entries, sums, heads, failures and the next offset are written
 * in one transaction, which only the current holder of the partition's lease can commit.
 */
public final class Ledger {

    private static final Logger LOG = Logger.getLogger(Ledger.class);

    /** Postings of a transaction's events: they come from states of any size, and are kept until it is committed. */
    private static final int MOST_POSTINGS = 20_000;

    /** Bytes of what waits behind a failure that are taken up at once. */
    private static final int REPLAYED_AT_ONCE = 2 * 1024 * 1024;

    private final Jdbi jdbi;
    private final EventDecoder reader;
    private final Dictionary dictionary;
    private final Clock clock;
    private final String schema;

    public Ledger(Jdbi jdbi, Dictionary dictionary, Clock clock, String schema) {
        this.jdbi = jdbi;
        this.reader = new EventDecoder(dictionary);
        this.dictionary = dictionary;
        this.clock = clock;
        this.schema = schema;
    }

    /**
     * What became of a batch.
     *
     * @param taken by partition: where to read on, and counts
     * @param lost partitions somebody else has taken or moved meanwhile: nothing of theirs was written
     * @param oldest when the first of the events taken was recorded
     */
    public record Outcome(
            Map<TopicPartition, PartitionCounts> taken, Set<TopicPartition> lost, Optional<Instant> oldest) {

        private static final Outcome NOTHING = new Outcome(Map.of(), Set.of(), Optional.empty());

        Outcome and(Outcome other) {
            var tallies = new HashMap<>(taken);
            other.taken.forEach((partition, tally) -> tallies.merge(partition, tally, PartitionCounts::plus));
            var all = new HashSet<>(lost);
            all.addAll(other.lost);
            var first =
                    Stream.of(oldest, other.oldest).flatMap(Optional::stream).min(Instant::compareTo);
            return new Outcome(tallies, all, first);
        }
    }

    public Map<TopicPartition, PartitionLease> lease(Map<TopicPartition, UUID> topicIds) {
        return jdbi.inTransaction(handle -> {
            LedgerSchema.enter(handle, schema);
            return ConsumerOffsets.lease(handle, topicIds);
        });
    }

    /** Reads a partition on elsewhere, because its topic no longer has what comes next. */
    public void move(TopicPartition partition, long offset) {
        jdbi.useTransaction(handle -> {
            LedgerSchema.enter(handle, schema);
            ConsumerOffsets.move(handle, partition, offset);
        });
    }

    public Outcome apply(List<InboundMessage> inboundMessages, Map<TopicPartition, PartitionLease> leases) {
        Outcome outcome = Outcome.NOTHING;
        var decodedMessages = new ArrayList<DecodedMessage>();
        int postings = 0;
        for (InboundMessage inbound : inboundMessages) {
            DecodedMessage decoded = reader.read(inbound);
            decodedMessages.add(decoded);
            postings += decoded.event() == null ? 0 : decoded.event().postings().size();
            if (postings >= MOST_POSTINGS) {
                outcome = outcome.and(write(decodedMessages, after(outcome, leases)));
                decodedMessages.clear();
                postings = 0;
            }
        }
        return decodedMessages.isEmpty() ? outcome : outcome.and(write(decodedMessages, after(outcome, leases)));
    }

    /**
     * Data the database refuses would stop the partition for ever; so the batch is halved until the one event at fault is
     * alone, and that one is held back. It is halved too when more would have to be recalled for it than is kept in
     * memory at once.
     */
    private Outcome write(List<DecodedMessage> decodedMessages, Map<TopicPartition, PartitionLease> leases) {
        try {
            return jdbi.inTransaction(handle -> write(handle, decodedMessages, leases));
        } catch (ContextReader.TooMuch e) {
            return halved(decodedMessages, leases);
        } catch (JdbiException e) {
            if (!refusesData(e)) {
                throw e;
            }
            if (decodedMessages.size() > 1) {
                return halved(decodedMessages, leases);
            }
            DecodedMessage refused = decodedMessages.get(0);
            if (refused.poison() != null) {
                throw e;
            }
            LOG.warnf("the database refuses an event of %s", refused.event().recordType());
            return write(List.of(DecodedMessage.of(refused.inbound(), unstorable(e), refused.revision())), leases);
        }
    }

    private Outcome halved(List<DecodedMessage> decodedMessages, Map<TopicPartition, PartitionLease> leases) {
        int half = decodedMessages.size() / 2;
        Outcome first = write(decodedMessages.subList(0, half), leases);
        return first.and(write(decodedMessages.subList(half, decodedMessages.size()), after(first, leases)));
    }

    private static Map<TopicPartition, PartitionLease> after(
            Outcome outcome, Map<TopicPartition, PartitionLease> leases) {
        var moved = new HashMap<>(leases);
        outcome.taken.forEach(
                (partition, tally) -> moved.compute(partition, (p, lease) -> lease.at(tally.nextOffset())));
        outcome.lost.forEach(moved::remove);
        return moved;
    }

    private Outcome write(
            Handle handle, List<DecodedMessage> decodedMessages, Map<TopicPartition, PartitionLease> leases) {
        LedgerSchema.enter(handle, schema);
        Set<TopicPartition> lost = lost(handle, decodedMessages, leases);
        List<DecodedMessage> ours = lost.isEmpty()
                ? decodedMessages
                : decodedMessages.stream()
                        .filter(decoded -> !lost.contains(decoded.inbound().topicPartition()))
                        .toList();
        if (ours.isEmpty()) {
            return new Outcome(Map.of(), lost, Optional.empty());
        }
        Batch batch = new Batch(new ContextReader(handle).known(ours)).addAll(ours);
        // what was held back before, and then what this batch holds back
        RejectedMessageTable.supersede(handle, batch.superseded(), Long.MAX_VALUE);
        RejectedMessageTable.keep(handle, batch.heldBack(), clock.instant());
        new LedgerWriter(handle, this::observed).record(batch);
        ConsumerOffsets.advance(handle, batch.tallies());
        var oldest = batch.heads().values().stream().map(Head::recordedAt).min(Instant::compareTo);
        return new Outcome(batch.tallies(), lost, oldest);
    }

    private static Set<TopicPartition> lost(
            Handle handle, Collection<DecodedMessage> decodedMessages, Map<TopicPartition, PartitionLease> leases) {
        var lost = new HashSet<TopicPartition>();
        for (DecodedMessage decoded : decodedMessages) {
            lost.add(decoded.inbound().topicPartition());
        }
        ConsumerOffsets.lock(handle, lost).forEach((partition, held) -> {
            if (held.equals(leases.get(partition))) {
                lost.remove(partition);
            }
        });
        return lost;
    }

    /**
     * Takes what was held back and what waits behind it once more, unless it has been discarded meanwhile. The caller's
     * transaction is in this ledger.
     */
    public void replay(Handle handle, UUID id) {
        RejectedMessageTable.find(handle, id).ifPresent(first -> replay(handle, first));
    }

    private void replay(Handle handle, RejectedMessageTable.First first) {
        ConsumerOffsets.lock(handle, Set.of(first.partition()));
        Map<InboundMessage.Lane, BlockedRecord> blocked = Map.of();
        List<RejectedMessageTable.Queued> queue = RejectedMessageTable.queue(handle, first, 0, REPLAYED_AT_ONCE);
        while (!queue.isEmpty()) {
            blocked = replay(handle, queue, blocked);
            long last = queue.get(queue.size() - 1).seq();
            queue = RejectedMessageTable.queue(handle, first, last, REPLAYED_AT_ONCE);
        }
    }

    /** @return what is blocked after it */
    private Map<InboundMessage.Lane, BlockedRecord> replay(
            Handle handle, List<RejectedMessageTable.Queued> queued, Map<InboundMessage.Lane, BlockedRecord> blocked) {
        List<DecodedMessage> queue =
                queued.stream().map(each -> reader.read(each.inbound())).toList();
        Batch batch = new Batch(new ContextReader(handle).knownForRetry(queue, blocked)).addAll(queue);
        RejectedMessageTable.supersede(handle, batch.superseded(), queued.get(0).seq());
        new LedgerWriter(handle, this::observed).record(batch);
        ConsumerOffsets.count(handle, batch.tallies());
        var stillHeld = new HashMap<UUID, RejectedMessage>();
        batch.heldBack().forEach(held -> stillHeld.put(held.inbound().id(), held));
        for (DecodedMessage decoded : queue) {
            UUID id = decoded.inbound().id();
            RejectedMessage held = stillHeld.get(id);
            FailureStatus status = held == null ? FailureStatus.RESOLVED : held.status();
            RejectedMessageTable.settle(
                    handle,
                    id,
                    status,
                    status == FailureStatus.OPEN ? held.poison() : null,
                    held == null ? null : held.supersededBy());
        }
        return batch.blocked();
    }

    /**
     * Counts what records name that the dictionary did not know when they were read and knows now, as of when they were
     * recorded. Nobody else writes meanwhile.
     */
    public void countWhatIsKnownNow() {
        jdbi.useTransaction(handle -> {
            LedgerSchema.takeAlone(handle);
            LedgerSchema.use(handle, schema);
            var batch = new Batch(BatchContext.NOTHING);
            for (FindingTable.Row row : FindingTable.all(handle)) {
                if (reader.objection(row.posting()).isEmpty()) {
                    batch.count(row.event(), row.recordedAt());
                }
            }
            new LedgerWriter(handle, this::observed).record(batch);
        });
    }

    /** Observations and plans replace each other; everything else adds up. */
    private boolean observed(Series series) {
        return series.nature() == Nature.PLAN
                || dictionary
                        .find(series.figure())
                        .map(figure -> figure.kind() == Kind.LEVEL)
                        .orElse(false);
    }

    /** SQLSTATE classes 22 (data), 23 (constraint) and 54 (limits): trying again cannot help. */
    public static boolean refusesData(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().matches("(22|23|54).*");
            }
        }
        return false;
    }

    private static PoisonEvent unstorable(JdbiException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return new PoisonEvent(Cause.UNSTORABLE, "the database refuses the event: " + message.replace('\0', '\uFFFD'));
    }
}
