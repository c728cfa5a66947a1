package gujeong.gateway.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jdbi.v3.core.Handle;

import gujeong.gateway.ledger.Failure.Status;

/** The table {@code failure}: what was held back, with all that is needed to take it later. */
final class FailureRows {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int SHOWN = 4096;

    /** Of the value only the begin: a page of large ones would not fit into memory. */
    private static final String SHOWN_COLUMNS =
            """
            seq, id, topic, partition, "offset", record_key, record_type, event_id, cause, error, status, superseded_by,
            first_seen, headers, substring(value FROM 1 FOR %d) AS value, value_size"""
                    .formatted(SHOWN);

    private FailureRows() {}

    static void keep(Handle handle, List<HeldBack> heldBack, Instant now) {
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
        for (HeldBack held : heldBack) {
            Arrival arrival = held.arrival();
            batch.bind("id", arrival.id())
                    .bind("topic", arrival.topic())
                    .bind("topicId", arrival.topicId())
                    .bind("partition", arrival.partition())
                    .bind("offset", arrival.offset())
                    .bind("key", arrival.key())
                    .bind("type", arrival.headers().get("ce_recordtype"))
                    .bind("event", held.reading().eventId())
                    .bind("headers", json(arrival.headers()))
                    .bind("value", arrival.value())
                    .bind("size", arrival.size())
                    .bind("cause", held.poison().kind())
                    .bind("error", held.poison().getMessage())
                    .bind("status", held.status())
                    .bind(
                            "revision",
                            held.reading().revision() == null
                                    ? null
                                    : Integer.valueOf(held.reading().revision().number()))
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
    static void supersede(Handle handle, Map<Arrival.Lane, Integer> superseded, long before) {
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
    static void settle(Handle handle, UUID id, Status status, Poison poison, Integer supersededBy) {
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

    /** What was held back, and its place in the order of all. */
    record Queued(long seq, Arrival arrival) {}

    /**
     * A failure and what waits behind it, in the order it came: the next ones after a place in the order.
     *
     * @param bytes of their values, after which no more are read
     */
    static List<Queued> queue(Handle handle, Failure failure, long after, int bytes) {
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
                .bind("id", failure.id())
                .bind("topic", failure.topic())
                .bind("key", failure.recordKey())
                .bind("bytes", bytes)
                .map((row, context) -> new Queued(row.getLong("seq"), arrival(row)))
                .list();
    }

    /** A failure and its place in the order of all. */
    record Numbered(long seq, Failure failure) {}

    static List<Numbered> after(Handle handle, String schema, Status status, long seq, int limit) {
        return handle.createQuery(
                        """
                        SELECT <shown> FROM <schema>.failure
                        WHERE seq > :seq AND (:status::text IS NULL OR status = :status)
                        ORDER BY seq LIMIT :limit
                        """)
                .define("shown", SHOWN_COLUMNS)
                .define("schema", schema)
                .bind("seq", seq)
                .bind("status", status)
                .bind("limit", limit)
                .map((row, context) -> new Numbered(row.getLong("seq"), failure(row)))
                .list();
    }

    static Optional<Failure> find(Handle handle, String schema, UUID id) {
        return handle.createQuery("SELECT <shown> FROM <schema>.failure WHERE id = :id")
                .define("shown", SHOWN_COLUMNS)
                .define("schema", schema)
                .bind("id", id)
                .map((row, context) -> failure(row))
                .findOne();
    }

    private static Failure failure(ResultSet row) throws SQLException {
        byte[] value = row.getBytes("value");
        return new Failure(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("record_key"),
                row.getString("record_type"),
                row.getObject("event_id", UUID.class),
                row.getString("cause"),
                row.getString("error"),
                Status.valueOf(row.getString("status")),
                row.getObject("superseded_by", Integer.class),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                headers(row.getString("headers")),
                value == null ? null : new String(value, StandardCharsets.UTF_8),
                row.getInt("value_size"));
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                row.getString("topic"),
                row.getObject("topic_id", UUID.class),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("record_key"),
                headers(row.getString("headers")),
                row.getBytes("value"),
                row.getInt("value_size"));
    }

    private static String json(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts can always be written", e);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds headers it cannot have written", e);
        }
    }
}
