package gujeong.gateway.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import gujeong.gateway.event.InboundMessage;
import gujeong.gateway.event.Payload;
import gujeong.gateway.intake.BoundedConsumer;
import gujeong.gateway.intake.KafkaTopics;
import gujeong.gateway.ledger.ConsumerOffsets;
import gujeong.gateway.ledger.Ledger;
import gujeong.gateway.ledger.LedgerSchema;
import gujeong.gateway.ledger.PartitionLease;

/**
 * Builds the next ledger from the beginning of the topics, with the code that writes the live one, until it has caught
 * up; then pauses the live one while the last events are read, and swaps the two.
 */
final class RebuildTask implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    /** How many events of a partition may still be unread when the live ledger is stopped to read them. */
    private static final long NEAR = 1_000;

    private static final long REPORT_EVERY_NANOS = 500_000_000;
    /** How long the live ledger may be paused for a swap; after that it goes on and the swap is retried. */
    private static final long STANDSTILL_NANOS = 5_000_000_000L;

    record Progress(long read, long total) {}

    private final Jdbi jdbi;
    private final Ledger next;
    private final KafkaTopics topics;
    private final Consumer<Progress> report;
    private final BoundedConsumer consumer;
    private final Admin admin;
    private final Map<TopicPartition, PartitionLease> leases = new HashMap<>();
    private long read;
    private long nextReport;

    RebuildTask(Jdbi jdbi, Ledger next, KafkaTopics topics, Consumer<Progress> report) {
        this.jdbi = jdbi;
        this.next = next;
        this.topics = topics;
        this.report = report;
        this.consumer = topics.soloConsumer();
        this.admin = topics.admin();
    }

    void run() {
        jdbi.useTransaction(handle -> LedgerSchema.create(handle, LedgerSchema.NEXT));
        boolean swapped = false;
        while (!swapped) {
            takePartitions();
            advance();
            swapped = isNear() && swap();
        }
        LedgerSchema.dropPast(jdbi);
        report.accept(new Progress(read, read));
    }

    /** All partitions there are, also those that came up while this was running. */
    private void takePartitions() {
        if (!leases.isEmpty() && System.nanoTime() - nextReport < 0) {
            return;
        }
        Map<String, UUID> ids = KafkaTopics.ids(admin, topics.records());
        var fresh = new HashMap<TopicPartition, UUID>();
        ids.forEach((topic, id) -> consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .filter(partition -> !leases.containsKey(partition))
                .forEach(partition -> fresh.put(partition, id)));
        if (!fresh.isEmpty()) {
            leases.putAll(next.lease(fresh));
            consumer.assign(leases.keySet());
            consumer.beginningOffsets(fresh.keySet()).forEach((partition, begin) -> {
                next.move(partition, begin);
                leases.compute(partition, (p, lease) -> lease.at(begin));
            });
            leases.forEach((partition, lease) -> consumer.seek(partition, lease.nextOffset()));
        }
        long waiting = consumer.endOffsets(leases.keySet()).entrySet().stream()
                .mapToLong(end -> end.getValue() - leases.get(end.getKey()).nextOffset())
                .sum();
        report.accept(new Progress(read, read + waiting));
        nextReport = System.nanoTime() + REPORT_EVERY_NANOS;
    }

    /** Under a steady load something is unread at all times. */
    private boolean isNear() {
        return leases.keySet().stream()
                .allMatch(partition -> consumer.currentLag(partition).orElse(Long.MAX_VALUE) <= NEAR);
    }

    private void advance() {
        if (leases.isEmpty()) {
            return;
        }
        List<InboundMessage> inboundMessages = new ArrayList<>();
        for (ConsumerRecord<byte[], Payload> record : consumer.poll(POLL)) {
            UUID topicId = leases.get(new TopicPartition(record.topic(), record.partition()))
                    .topicId();
            inboundMessages.add(InboundMessage.of(record, topicId));
        }
        if (inboundMessages.isEmpty()) {
            return;
        }
        Ledger.Outcome outcome = next.apply(inboundMessages, leases);
        if (!outcome.lost().isEmpty()) {
            throw new IllegalStateException("somebody else writes the ledger that is being rebuilt");
        }
        outcome.taken()
                .forEach((partition, tally) -> leases.compute(partition, (p, lease) -> lease.at(tally.nextOffset())));
        read += inboundMessages.size();
    }

    /** @return false when the live ledger was too far ahead after all */
    private boolean swap() {
        Map<TopicPartition, PartitionLease> before = Map.copyOf(leases);
        long readBefore = read;
        return jdbi.inTransaction(handle -> {
            // what is read below is written in this transaction: if it is undone and repeated, it is read again
            leases.putAll(before);
            read = readBefore;
            leases.forEach((partition, lease) -> consumer.seek(partition, lease.nextOffset()));
            LedgerSchema.takeAlone(handle);
            LedgerSchema.use(handle, LedgerSchema.LIVE);
            Map<TopicPartition, PartitionLease> live = ConsumerOffsets.all(handle);
            Map<TopicPartition, Long> ends = consumer.endOffsets(leases.keySet());
            long deadline = System.nanoTime() + STANDSTILL_NANOS;
            while (behind(live, ends)) {
                if (System.nanoTime() - deadline > 0 || !leases.keySet().containsAll(live.keySet())) {
                    return false;
                }
                advance();
            }
            LedgerSchema.use(handle, LedgerSchema.NEXT);
            inherit(handle);
            holdsNoLess(handle);
            LedgerSchema.swap(handle);
            return true;
        });
    }

    /** Whether the live ledger has read something, still on its topic, which this one has not. */
    private boolean behind(Map<TopicPartition, PartitionLease> live, Map<TopicPartition, Long> ends) {
        return live.entrySet().stream().anyMatch(each -> {
            PartitionLease mine = leases.get(each.getKey());
            PartitionLease theirs = each.getValue();
            if (mine == null) {
                return theirs.nextOffset() > 0;
            }
            return mine.topicId().equals(theirs.topicId())
                    && mine.nextOffset() < Math.min(theirs.nextOffset(), ends.get(each.getKey()));
        });
    }

    /** A topic that was lost would otherwise take the ledger with it. */
    private static void holdsNoLess(Handle handle) {
        long before = events(handle, LedgerSchema.LIVE);
        long now = events(handle, LedgerSchema.NEXT);
        if (now < before) {
            throw new IllegalStateException("the topics hold " + now + " events, the live ledger " + before
                    + ": have the services publish their journals again first");
        }
    }

    private static long events(Handle handle, String schema) {
        return handle.createQuery(
                        """
                        SELECT (SELECT coalesce(sum(applied), 0) FROM <schema>.consumer_offset)
                            + (SELECT count(*) FROM <schema>.failure WHERE status <> 'RESOLVED')
                        """)
                .define("schema", schema)
                .mapTo(Long.class)
                .one();
    }

    /** What the live ledger knows and Kafka does not: who holds the partitions, and since when failures are known. */
    private void inherit(Handle handle) {
        handle.execute(
                """
                UPDATE ledger_next.consumer_offset AS mine SET epoch = theirs.epoch
                FROM ledger.consumer_offset AS theirs
                WHERE mine.topic = theirs.topic AND mine.partition = theirs.partition
                """);
        handle.execute(
                """
                UPDATE ledger_next.failure AS mine SET first_seen = theirs.first_seen
                FROM ledger.failure AS theirs WHERE mine.id = theirs.id
                """);
        discardedMeanwhile(handle).forEach(id -> next.replay(handle, id));
    }

    private static List<UUID> discardedMeanwhile(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT id FROM ledger_next.failure
                        WHERE status = 'OPEN' AND EXISTS (SELECT FROM public.failure_decision AS decided
                            WHERE decision = 'DISCARD' AND (failure_id = failure.id OR decided.event_id = failure.event_id))
                        ORDER BY seq
                        """)
                .mapTo(UUID.class)
                .list();
    }

    @Override
    public void close() {
        try (consumer;
                admin) {
            jdbi.useTransaction(handle -> LedgerSchema.drop(handle, LedgerSchema.NEXT));
        }
    }
}
