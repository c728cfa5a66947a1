package gujeong.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import gujeong.local.Service;

/**
 * The full report on ledgers of different sizes: the series, observations and words of the example, and as many entries
 * in those series as wanted. However many there are, they lie on all days of the year from which the report counts, as
 * those of a quiet and of a busy office do. The ledgers are made beside the live one and swapped in by turns, so that all
 * sizes see the same machine.
 */
final class Reports implements Benchmark {

    private static final String REPORT = "/api/v1/reports/council?asOf=2020-10-31";
    private static final double ALLOWED = 1.5;
    private static final int WARM = 5;
    private static final Set<String> SUMS = Set.of("daily", "monthly");
    /** Entries that do not add up, of which there are as many as there were. */
    private static final String OBSERVED = " WHERE series_id NOT IN (SELECT series_id FROM ledger.daily)";
    /** Those the ledger itself takes before it changes its schema. */
    private static final String TAKE_ALONE = "SELECT pg_advisory_xact_lock(7031001)";

    @Override
    public String name() {
        return "report";
    }

    @Override
    public List<Result> measure(BenchStack ground, Scale scale) throws Exception {
        ground.quiet();
        for (long entries : scale.reportEntries()) {
            make(ground, entries);
        }
        Map<Long, List<Double>> times = new HashMap<>();
        try (HttpConnection line = ground.line(Service.GATEWAY)) {
            warmUp(line, scale);
            for (int i = 0; i < scale.pairs(); i++) {
                for (long entries : scale.reportEntries()) {
                    times.computeIfAbsent(entries, size -> new ArrayList<>()).add(at(ground, line, scale, entries));
                }
            }
        } finally {
            for (long entries : scale.reportEntries()) {
                ground.gateway.run("DROP SCHEMA " + schema(entries) + " CASCADE");
            }
        }
        return results(scale, times);
    }

    private static List<Result> results(Scale scale, Map<Long, List<Double>> times) {
        var results = new ArrayList<Result>();
        long smallest = scale.reportEntries().get(0);
        for (long entries :
                scale.reportEntries().subList(1, scale.reportEntries().size())) {
            PairedRuns pairs = new PairedRuns();
            for (int i = 0; i < scale.pairs(); i++) {
                pairs.add(times.get(entries).get(i), times.get(smallest).get(i));
            }
            results.add(Result.ratio(
                    String.format(Locale.ROOT, "report at %,d entries", entries),
                    "ms",
                    pairs,
                    PerformanceTarget.atMost(ALLOWED),
                    String.format(
                            Locale.ROOT,
                            "JSON, warm, median of %d; plain: at %,d entries; both over all series and the whole year",
                            scale.reportTurns(),
                            smallest)));
        }
        return results;
    }

    private static void warmUp(HttpConnection line, Scale scale) throws IOException {
        long end = System.nanoTime() + scale.warmUp().toNanos();
        do {
            HttpConnection.good(line.get(REPORT));
        } while (System.nanoTime() < end);
    }

    private static double at(BenchStack ground, HttpConnection line, Scale scale, long entries)
            throws SQLException, IOException {
        swap(ground, "ledger", "ledger_own", schema(entries), "ledger");
        try {
            var times = new ArrayList<Double>();
            for (int i = -Math.min(WARM, scale.reportTurns()); i < scale.reportTurns(); i++) {
                long start = System.nanoTime();
                HttpConnection.good(line.get(REPORT));
                if (i >= 0) {
                    times.add((System.nanoTime() - start) / 1e6);
                }
            }
            return Sample.quantile(times, 0.5);
        } finally {
            swap(ground, "ledger", schema(entries), "ledger_own", "ledger");
        }
    }

    private static void swap(BenchStack ground, String first, String firstTo, String second, String secondTo)
            throws SQLException {
        // one string is one transaction
        ground.gateway.run("%s; ALTER SCHEMA %s RENAME TO %s; ALTER SCHEMA %s RENAME TO %s"
                .formatted(TAKE_ALONE, first, firstTo, second, secondTo));
    }

    private static String schema(long entries) {
        return "bench_" + entries;
    }

    private static void make(BenchStack ground, long entries) throws SQLException {
        String schema = schema(entries);
        ground.gateway.run("DROP SCHEMA IF EXISTS " + schema + " CASCADE", "CREATE SCHEMA " + schema);
        for (String table : ground.gateway.texts("SELECT tablename FROM pg_tables WHERE schemaname = 'ledger'")) {
            ground.gateway.run("CREATE TABLE %s.%s (LIKE ledger.%2$s INCLUDING ALL)".formatted(schema, table));
            if (!SUMS.contains(table)) {
                ground.gateway.run("INSERT INTO %s.%s OVERRIDING SYSTEM VALUE SELECT * FROM ledger.%2$s%s"
                        .formatted(schema, table, table.equals("entry") ? OBSERVED : ""));
            }
        }
        long missing = entries - ground.gateway.number("SELECT count(*) FROM " + schema + ".entry");
        ground.gateway.run(
                // each series has its next entry far from its last; only when all its days have one do they fill up
                """
                CREATE TABLE %1$s.added AS
                SELECT cells.series[1 + n %% size] AS series_id,
                    date '2020-01-01' + ((n / size * 127 + n %% size * 31) %% 305)::integer AS day,
                    1000::numeric AS quantity
                FROM generate_series(0, %2$d - 1) AS n,
                    (SELECT array_agg(DISTINCT series_id) AS series, count(DISTINCT series_id) AS size
                    FROM ledger.daily WHERE day BETWEEN '2020-01-01' AND '2020-10-31') AS cells
                """
                        .formatted(schema, missing),
                """
                INSERT INTO %1$s.entry
                    (series_id, day, quantity, sign, record_type, record_id, revision, event_id, recorded_at, seq)
                OVERRIDING SYSTEM VALUE
                SELECT series_id, day, quantity, 1, 'budget.commitment', uuidv7(), 1, uuidv7(), clock_timestamp(),
                    1000000000 + row_number() OVER ()
                FROM (SELECT * FROM %1$s.added ORDER BY day) AS sorted
                """
                        .formatted(schema),
                sums(schema, "daily", "day"),
                sums(schema, "monthly", "date_trunc('month', day)::date"),
                "DROP TABLE " + schema + ".added");
        for (String table : List.of("entry", "daily", "monthly", "series", "head", "document", "current_observation")) {
            ground.gateway.run("VACUUM ANALYZE " + schema + "." + table);
        }
    }

    private static String sums(String schema, String table, String unit) {
        return """
                INSERT INTO %1$s.%2$s
                SELECT series_id, %3$s, sum(quantity), count(*) FROM %1$s.added GROUP BY 1, 2 ORDER BY 2, 1"""
                .formatted(schema, table, unit);
    }
}
