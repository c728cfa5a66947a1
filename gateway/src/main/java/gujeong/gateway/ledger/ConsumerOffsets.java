package gujeong.gateway.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import static gujeong.gateway.ledger.LedgerDatabase.columns;

/** The table {@code consumer_offset}: how far each partition has been read, and who reads it. */
public final class ConsumerOffsets {

    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private ConsumerOffsets() {}

    /**
     * Takes partitions over: their previous holder can no longer write. Waits for a batch of its that is being
     * written. A topic that was recreated is read from its beginning.
     */
    static Map<TopicPartition, PartitionLease> lease(Handle handle, Map<TopicPartition, UUID> topicIds) {
        var rows = sorted(topicIds.keySet());
        var query = handle.createQuery(
                """
                INSERT INTO consumer_offset AS held (topic, partition, topic_id, next_offset, epoch)
                SELECT topic, partition, topic_id, 0, 1
                FROM unnest(:topic, :partition, :topic_id) AS taken (topic, partition, topic_id)
                ORDER BY topic, partition
                ON CONFLICT (topic, partition) DO UPDATE SET
                    epoch = held.epoch + 1,
                    next_offset = CASE WHEN held.topic_id = excluded.topic_id THEN held.next_offset ELSE 0 END,
                    topic_id = excluded.topic_id
                RETURNING topic, partition, topic_id, next_offset, epoch
                """);
        columns(query, rows)
                .with("topic", String.class, TopicPartition::topic)
                .with("partition", Integer.class, TopicPartition::partition)
                .with("topic_id", UUID.class, topicIds::get);
        return collect(query);
    }

    /** The current leases, locked until the transaction ends. */
    public static Map<TopicPartition, PartitionLease> lock(Handle handle, Collection<TopicPartition> partitions) {
        var query = handle.createQuery(
                """
                SELECT topic, partition, topic_id, next_offset, epoch FROM consumer_offset
                WHERE (topic, partition) IN (SELECT * FROM unnest(:topic, :partition))
                ORDER BY topic, partition
                FOR UPDATE
                """);
        columns(query, sorted(partitions))
                .with("topic", String.class, TopicPartition::topic)
                .with("partition", Integer.class, TopicPartition::partition);
        return collect(query);
    }

    public static Map<TopicPartition, PartitionLease> all(Handle handle) {
        return collect(
                handle.createQuery("SELECT topic, partition, topic_id, next_offset, epoch FROM consumer_offset"));
    }

    static void advance(Handle handle, Map<TopicPartition, PartitionCounts> tallies) {
        write(handle, tallies, "next_offset = read.next_offset,");
    }

    /** Counts what was taken outside the stream, when an operator had it retried. */
    static void count(Handle handle, Map<TopicPartition, PartitionCounts> tallies) {
        write(handle, tallies, "");
    }

    private static void write(Handle handle, Map<TopicPartition, PartitionCounts> tallies, String position) {
        var rows = new ArrayList<>(tallies.entrySet());
        var update = handle.createUpdate(
                        """
                UPDATE consumer_offset AS held SET
                    <position>
                    applied = held.applied + read.applied,
                    duplicates = held.duplicates + read.duplicates
                FROM unnest(:topic, :partition, :next_offset, :applied, :duplicates)
                    AS read (topic, partition, next_offset, applied, duplicates)
                WHERE held.topic = read.topic AND held.partition = read.partition
                """)
                .define("position", position);
        columns(update, rows)
                .with("topic", String.class, row -> row.getKey().topic())
                .with("partition", Integer.class, row -> row.getKey().partition())
                .with("next_offset", Long.class, row -> row.getValue().nextOffset())
                .with("applied", Long.class, row -> row.getValue().applied())
                .with("duplicates", Long.class, row -> row.getValue().duplicates());
        update.execute();
    }

    /** Reads on elsewhere, because the topic no longer has what comes next. */
    static void move(Handle handle, TopicPartition partition, long offset) {
        handle.createUpdate(
                        "UPDATE consumer_offset SET next_offset = :offset WHERE topic = :topic AND partition = :partition")
                .bind("offset", offset)
                .bind("topic", partition.topic())
                .bind("partition", partition.partition())
                .execute();
    }

    private static List<TopicPartition> sorted(Collection<TopicPartition> partitions) {
        return partitions.stream().sorted(ORDER).toList();
    }

    private static Map<TopicPartition, PartitionLease> collect(Query query) {
        var leases = new HashMap<TopicPartition, PartitionLease>();
        query.map((row, context) -> Map.entry(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        new PartitionLease(
                                row.getObject("topic_id", UUID.class),
                                row.getLong("epoch"),
                                row.getLong("next_offset"))))
                .forEach(row -> leases.put(row.getKey(), row.getValue()));
        return leases;
    }
}
