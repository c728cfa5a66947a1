package gujeong.gateway.failure;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import gujeong.gateway.event.HeadersJson;
import gujeong.gateway.ledger.FailureStatus;

/** The table {@code failure} as operators see it. */
final class FailureTable {

    private static final int SHOWN = 4096;

    /** Only the beginning of the value: a page of large ones would not fit into memory. */
    private static final String SHOWN_COLUMNS =
            """
            seq, id, topic, partition, "offset", record_key, record_type, event_id, cause, error, status, superseded_by,
            first_seen, headers, substring(value FROM 1 FOR %d) AS value, value_size"""
                    .formatted(SHOWN);

    private FailureTable() {}

    /** A failure and its place in the order of all. */
    record Numbered(long seq, Failure failure) {}

    static List<Numbered> after(Handle handle, FailureStatus status, long seq, int limit) {
        return handle.createQuery(
                        """
                        SELECT <shown> FROM ledger.failure
                        WHERE seq > :seq AND (:status::text IS NULL OR status = :status)
                        ORDER BY seq LIMIT :limit
                        """)
                .define("shown", SHOWN_COLUMNS)
                .bind("seq", seq)
                .bind("status", status)
                .bind("limit", limit)
                .map((row, context) -> new Numbered(row.getLong("seq"), failure(row)))
                .list();
    }

    static Optional<Failure> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT <shown> FROM ledger.failure WHERE id = :id")
                .define("shown", SHOWN_COLUMNS)
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
                FailureStatus.valueOf(row.getString("status")),
                row.getObject("superseded_by", Integer.class),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                HeadersJson.read(row.getString("headers")),
                value == null ? null : new String(value, StandardCharsets.UTF_8),
                row.getInt("value_size"));
    }
}
