package gujeong.local.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows the ledger has written, written again into tables of the same form, by batches of plain JDBC: one
 * transaction for as many events as the ledger takes at once, a batch per table, the sums added up before.
 */
final class Upserts implements AutoCloseable {

    private static final int BATCH = 2000;
    private static final String SCHEMA = "bench_plain";

    private record Entry(
            long series,
            LocalDate day,
            BigDecimal quantity,
            int sign,
            String type,
            Object record,
            int revision,
            Object event,
            Object recordedAt) {

        static Entry of(ResultSet row) throws SQLException {
            return new Entry(
                    row.getLong(1),
                    row.getObject(2, LocalDate.class),
                    row.getBigDecimal(3),
                    row.getInt(4),
                    row.getString(5),
                    row.getObject(6),
                    row.getInt(7),
                    row.getObject(8),
                    row.getObject(9));
        }
    }

    private record Day(long series, LocalDate day) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            return series != other.series ? Long.compare(series, other.series) : day.compareTo(other.day);
        }
    }

    private final Connection connection;
    private final PreparedStatement entries;
    private final PreparedStatement heads;
    private final PreparedStatement days;
    private final PreparedStatement months;

    Upserts(BenchStack ground) throws SQLException {
        ground.gateway.run("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE", "CREATE SCHEMA " + SCHEMA);
        for (String table : List.of("entry", "head", "daily", "monthly")) {
            ground.gateway.run("CREATE TABLE %s.%s (LIKE ledger.%2$s INCLUDING ALL)".formatted(SCHEMA, table));
        }
        connection = ground.gateway.connect();
        connection.setSchema(SCHEMA);
        connection.setAutoCommit(false);
        entries = connection.prepareStatement(
                "INSERT INTO entry (series_id, day, quantity, sign, record_type, record_id, revision, event_id, "
                        + "recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        heads = connection.prepareStatement("INSERT INTO head (record_id, record_type, revision, recorded_at) "
                + "VALUES (?, ?, ?, ?) ON CONFLICT (record_id) DO UPDATE SET revision = excluded.revision, "
                + "recorded_at = excluded.recorded_at");
        days = sums("daily", "day");
        months = sums("monthly", "month");
    }

    private PreparedStatement sums(String table, String unit) throws SQLException {
        return connection.prepareStatement(
                """
                INSERT INTO %1$s (series_id, %2$s, quantity, entries) VALUES (?, ?, ?, ?)
                ON CONFLICT (series_id, %2$s) DO UPDATE SET quantity = %1$s.quantity + excluded.quantity,
                    entries = %1$s.entries + excluded.entries"""
                        .formatted(table, unit));
    }

    /** Events a second, of those whose entries the ledger wrote after that one. */
    double rate(long after) throws SQLException {
        List<Entry> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT series_id, day, quantity, sign, record_type, record_id, "
                        + "revision, event_id, recorded_at FROM ledger.entry WHERE seq > " + after + " ORDER BY seq")) {
            while (row.next()) {
                rows.add(Entry.of(row));
            }
        }
        connection.commit();
        long start = System.nanoTime();
        for (int from = 0; from < rows.size(); from += BATCH) {
            write(rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
        return rows.size() / ((System.nanoTime() - start) / 1e9);
    }

    private void write(List<Entry> batch) throws SQLException {
        Map<Day, BigDecimal> byDay = new TreeMap<>();
        Map<Day, BigDecimal> byMonth = new TreeMap<>();
        for (Entry entry : batch) {
            add(
                    entries,
                    entry.series,
                    entry.day,
                    entry.quantity,
                    entry.sign,
                    entry.type,
                    entry.record,
                    entry.revision,
                    entry.event,
                    entry.recordedAt);
            add(heads, entry.record, entry.type, entry.revision, entry.recordedAt);
            byDay.merge(new Day(entry.series, entry.day), entry.quantity, BigDecimal::add);
            byMonth.merge(new Day(entry.series, entry.day.withDayOfMonth(1)), entry.quantity, BigDecimal::add);
        }
        entries.executeBatch();
        heads.executeBatch();
        write(days, byDay);
        write(months, byMonth);
        connection.commit();
    }

    private static void write(PreparedStatement statement, Map<Day, BigDecimal> sums) throws SQLException {
        for (var sum : sums.entrySet()) {
            add(statement, sum.getKey().series, sum.getKey().day, sum.getValue(), 1L);
        }
        statement.executeBatch();
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
