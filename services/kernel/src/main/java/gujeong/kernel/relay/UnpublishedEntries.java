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
final class UnpublishedEntries {

    /**
     * What is small comes with its row; of what is not, or is kept compressed, only the row, or a thousand large ones
     * would come at once. The text is made once for each row: a subquery with a limit stays one.
     */
    private static final String READ =
            """
            SELECT seq, event_id, type, record_type, record_id, revision, recorded_at, traceparent,
                CASE WHEN octet_length(text) <= ? THEN text END AS state
            FROM (
                SELECT seq, event_id, type, record_type, record_id, revision, recorded_at, traceparent,
                    CASE WHEN pg_column_size(state) <= ? THEN state::text END AS text
                FROM journal
                WHERE published_at IS NULL
                ORDER BY seq
                LIMIT ?) AS waiting
            ORDER BY seq""";

    private static final String READ_STATE = "SELECT state::text FROM journal WHERE seq = ?";

    /**
     * Marks of published rows are set and taken away by one transaction at a time: two that lock many rows, each in its
     * own order, would wait for each other. Selects the lock once, before the first row.
     */
    static final String ONE_AT_A_TIME =
            "(SELECT pg_advisory_xact_lock(hashtext('gujeong.journal.published_at')) IS NOT NULL)";

    /** A mark that a crash of the database loses is made again, with its message: it need not wait for the disk. */
    private static final String MARK = "UPDATE journal SET published_at = clock_timestamp() WHERE seq = ANY (?)"
            + " AND (SELECT set_config('synchronous_commit', 'off', true)) = 'off' AND " + ONE_AT_A_TIME;

    private static final String COUNT =
            "SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(recorded_at)), 0) "
                    + "FROM journal WHERE published_at IS NULL";

    /** A journal row and the message it becomes. */
    record Row(long seq, ProducerRecord<String, byte[]> message) {
        int bytes() {
            return message.value().length;
        }
    }

    /** How much waits to be published, and for how long in seconds the oldest has waited. */
    record Backlog(long rows, double oldestSeconds) {}

    private final Connection connection;

    UnpublishedEntries(Connection connection) {
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

    /**
     * The next rows, in order.
     *
     * @param most rows at most
     * @param mostBytes bytes of all states after which no further row is read; a first row larger than that comes alone
     */
    List<Row> next(int most, int mostBytes, String topic, String source) throws SQLException {
        List<Row> rows = new ArrayList<>();
        int small = mostBytes / most;
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setInt(1, small);
            statement.setInt(2, small);
            statement.setInt(3, most);
            try (ResultSet row = statement.executeQuery()) {
                for (long bytes = 0;
                        bytes < mostBytes && row.next();
                        bytes += last(rows).bytes()) {
                    rows.add(new Row(row.getLong("seq"), Envelope.of(row, state(row), topic, source)));
                }
            }
        }
        return rows;
    }

    private static Row last(List<Row> rows) {
        return rows.get(rows.size() - 1);
    }

    /** UTF-8 as the database sends it. */
    private byte[] state(ResultSet row) throws SQLException {
        byte[] small = row.getBytes("state");
        if (small != null) {
            return small;
        }
        try (PreparedStatement statement = connection.prepareStatement(READ_STATE)) {
            statement.setLong(1, row.getLong("seq"));
            try (ResultSet state = statement.executeQuery()) {
                state.next();
                return state.getBytes(1);
            }
        }
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
