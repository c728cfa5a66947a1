package gujeong.gateway.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;

import gujeong.gateway.event.HeadersJson;
import gujeong.gateway.event.InboundMessage;
import gujeong.gateway.event.PoisonEvent;

/** The table {@code failure}: what was held back, with all that is needed to take it later. */
final class RejectedMessageTable {

    private RejectedMessageTable() {}

    static void keep(Handle handle, List<RejectedMessage> heldBack, Instant now) {
        if (heldBack.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(
                """
                INSERT INTO failure (id, topic, topic_id, partition, "offset", record_key, record_type, event_id, headers,
                    value, value_size, cause, error, status, revision, superseded_by, first_seen)
                VALUES (:id, :topic, :topicId, :partition, :offset, :key, :type, :event::uuid, :headers::jsonb,
                    :value, :size, :cause, :error, :status, :revision, :supersededBy, :now)
                ON CONFLICT DO NOTHING
                """);
        for (RejectedMessage held : heldBack) {
            InboundMessage inbound = held.inbound();
            batch.bind("id", inbound.id())
                    .bind("topic", inbound.topic())
                    .bind("topicId", inbound.topicId())
                    .bind("partition", inbound.partition())
                    .bind("offset", inbound.offset())
                    .bind("key", inbound.key())
                    .bind("type", inbound.headers().get("ce_recordtype"))
                    .bind("event", held.decoded().eventId())
                    .bind("headers", HeadersJson.of(inbound.headers()))
                    .bind("value", inbound.value())
                    .bind("size", inbound.size())
                    .bind("cause", held.poison().kind())
                    .bind("error", held.poison().getMessage())
                    .bind("status", held.status())
                    .bind(
                            "revision",
                            held.decoded().revision() == null
                                    ? null
                                    : Integer.valueOf(held.decoded().revision().number()))
                    .bind("supersededBy", held.supersededBy())
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    /**
     * What is held back of these records, whose later revision has taken its place.
     *
     * @param before the place in the order of all before which it was held back
     */
    static void supersede(Handle handle, Map<InboundMessage.Lane, Integer> superseded, long before) {
        if (superseded.isEmpty()) {
            return;
        }
        var update = handle.createUpdate(
                """
                UPDATE failure SET status = 'SUPERSEDED', superseded_by = later.revision
                FROM unnest(:topic, :key, :revision) AS later (topic, key, revision)
                WHERE failure.topic = later.topic AND failure.record_key = later.key
                    AND failure.status IN ('OPEN', 'PARKED') AND failure.seq < :before
                """);
        update.bind("before", before);
        LedgerDatabase.columns(update, List.copyOf(superseded.entrySet()))
                .with("topic", String.class, each -> each.getKey().topic())
                .with("key", String.class, each -> each.getKey().key())
                .with("revision", Integer.class, Map.Entry::getValue);
        update.execute();
    }

    /** What became of a failure that was tried again. */
    static void settle(Handle handle, UUID id, FailureStatus status, PoisonEvent poison, Integer supersededBy) {
        handle.createUpdate(
                        """
                        UPDATE failure SET status = :status, cause = coalesce(:cause, cause),
                            error = coalesce(:error, error), superseded_by = :supersededBy
                        WHERE id = :id
                        """)
                .bind("supersededBy", supersededBy)
                .bind("id", id)
                .bind("status", status)
                .bind("cause", poison == null ? null : poison.kind().name())
                .bind("error", poison == null ? null : poison.getMessage())
                .execute();
    }

    /** One that was held back, by which those are found that wait behind it. */
    record First(UUID id, TopicPartition partition, String key) {}

    static Optional<First> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT topic, partition, record_key FROM failure WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new First(
                        id,
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getString("record_key")))
                .findOne();
    }

    /** What was held back, and its place in the order of all. */
    record Queued(long seq, InboundMessage inbound) {}

    /**
     * A failure and what waits behind it, in the order it came: the next ones after a place in the order.
     *
     * @param bytes of their values, after which no more are read
     */
    static List<Queued> queue(Handle handle, First first, long after, int bytes) {
        return handle.createQuery(
                        """
                        SELECT * FROM (
                            SELECT *, sum(coalesce(octet_length(value), 0)) OVER (ORDER BY seq
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
                            FROM failure
                            WHERE seq > :after AND (id = :id
                                OR (topic = :topic AND record_key = :key AND status IN ('OPEN', 'PARKED')))
                            ORDER BY seq LIMIT 1000) AS waiting
                        WHERE coalesce(before, 0) < :bytes
                        ORDER BY seq
                        """)
                .bind("after", after)
                .bind("id", first.id())
                .bind("topic", first.partition().topic())
                .bind("key", first.key())
                .bind("bytes", bytes)
                .map((row, context) -> new Queued(row.getLong("seq"), inbound(row)))
                .list();
    }

    private static InboundMessage inbound(ResultSet row) throws SQLException {
        return new InboundMessage(
                row.getString("topic"),
                row.getObject("topic_id", UUID.class),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("record_key"),
                HeadersJson.read(row.getString("headers")),
                row.getBytes("value"),
                row.getInt("value_size"));
    }
}
