package gujeong.local.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A CSV file of commitments over HTTP, with all its checks, against {@code COPY} of the very rows it has made into the
 * very tables: the records and their journal, in one transaction.
 */
final class Imports implements Benchmark {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Result> measure(BenchStack ground, Scale scale) throws Exception {
        PairedRuns pairs = new PairedRuns();
        try (HttpConnection line = ground.line(BenchStack.BUDGET);
                Connection connection = ground.budget.connect()) {
            for (int i = 0; i < (scale.warmUp().isZero() ? 0 : 3); i++) {
                imported(line, scale.importRows(), Fixtures.mark());
            }
            connection.setAutoCommit(false);
            for (int i = 0; i < scale.pairs(); i++) {
                String mark = Fixtures.mark();
                ground.quiet();
                long last = ground.budget.number("SELECT coalesce(max(seq), 0) FROM journal");
                double ours = imported(line, scale.importRows(), mark);
                ground.quiet();
                Rows records = Rows.takeOut(connection, "commitment", "number LIKE '" + mark + "-%'");
                Rows journal = Rows.takeOut(connection, "journal", "seq > " + last);
                ground.budget.run("VACUUM commitment", "VACUUM journal");
                ground.administration.run("CHECKPOINT");
                pairs.add(ours, copied(connection, scale.importRows(), records, journal));
            }
        }
        return List.of(Result.ratio(
                "import CSV",
                "rows/s",
                pairs,
                PerformanceTarget.atLeast(0.30),
                scale.importRows() + " commitments in a file; plain: COPY of the same rows of commitment and journal"));
    }

    private static double imported(HttpConnection line, int rows, String mark) throws IOException {
        byte[] csv = Fixtures.commitments(mark, rows);
        long start = System.nanoTime();
        HttpConnection.good(line.post(Fixtures.COMMITMENTS + "/imports", "text/csv", mark, csv));
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    private static double copied(Connection connection, int rows, Rows records, Rows journal)
            throws SQLException, IOException {
        long start = System.nanoTime();
        records.putBack(connection);
        journal.putBack(connection);
        connection.commit();
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    /** Rows of a table in the form COPY has them, out of their table until they are put back. */
    private record Rows(String table, byte[] lines) {

        static Rows takeOut(Connection connection, String table, String which) throws SQLException, IOException {
            var lines = new ByteArrayOutputStream();
            copying(connection).copyOut("COPY (SELECT * FROM %s WHERE %s) TO STDOUT".formatted(table, which), lines);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM %s WHERE %s".formatted(table, which));
            }
            connection.commit();
            return new Rows(table, lines.toByteArray());
        }

        void putBack(Connection connection) throws SQLException, IOException {
            copying(connection).copyIn("COPY " + table + " FROM STDIN", new ByteArrayInputStream(lines));
        }

        private static CopyManager copying(Connection connection) throws SQLException {
            return connection.unwrap(PGConnection.class).getCopyAPI();
        }
    }
}
