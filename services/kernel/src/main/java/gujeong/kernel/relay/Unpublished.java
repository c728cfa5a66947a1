package gujeong.kernel.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The part of the journal that is not yet in Kafka, read and marked over the one connection that holds the lock: a
 * relay that has lost its connection has lost its lock, and can mark nothing.
 */
final class Unpublished {

    private static final String READ =
            """
            SELECT seq, event_id, type, record_type, record_id, revision, recorded_at, traceparent, state::text AS state
            FROM journal
            WHERE published_at IS NULL
            ORDER BY seq
            LIMIT ?""";
    /** A mark that a crash of the database loses is made again, with its message: it need not wait for the disk. */
    private static final String MARK =
            """
            UPDATE journal SET published_at = clock_timestamp()
            WHERE seq = ANY (?) AND (SELECT set_config('synchronous_commit', 'off', true)) = 'off'""";

    private static final String COUNT =
            "SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(recorded_at)), 0) "
                    + "FROM journal WHERE published_at IS NULL";

    /** A journal row and the message it becomes. */
    record Row(long seq, ProducerRecord<String, byte[]> message) {}

    /** How much waits to be published, and for how long in seconds the oldest has waited. */
    record Backlog(long rows, double oldestSeconds) {}

    private final Connection connection;

    Unpublished(Connection connection) {
        this.connection = connection;
    }

    /** One relay at a time: the lock lives as long as the connection. */
    boolean lock(long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    void unlock(long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_advisory_unlock(?)")) {
            statement.setLong(1, key);
            statement.execute();
        }
    }

    List<Row> next(int limit, String topic, String source) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setInt(1, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(row.getLong("seq"), Envelope.of(row, topic, source)));
                }
            }
        }
        return rows;
    }

    void mark(List<Long> seqs) throws SQLException {
        Array array = connection.createArrayOf("bigint", seqs.toArray());
        try (PreparedStatement statement = connection.prepareStatement(MARK)) {
            statement.setArray(1, array);
            statement.executeUpdate();
        }
    }

    Backlog backlog() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Backlog(row.getLong(1), row.getDouble(2));
        }
    }

    long journalRows() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM journal");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
