package gujeong.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import gujeong.engines.Polling;
import gujeong.local.Failure;
import gujeong.local.Service;

/**
 * A rebuild: the whole ledger is read again from Kafka beside the live one and swapped in, as an operator starts it.
 */
final class Rebuilds implements Benchmark {

    private static final String PATH = "/api/v1/operations/rebuilds";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final int SLICE = 100_000;
    private static final double SECONDS_ALLOWED = 300;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public List<Result> measure(BenchStack ground, Scale scale) throws Exception {
        fill(ground, scale.rebuildEvents());
        ground.quiet();
        long events = ground.topic.end();
        double seconds = rebuilt(ground);
        return List.of(Result.alone(
                "rebuild of " + events + " events",
                "s",
                Sample.of(seconds),
                PerformanceTarget.atMost(SECONDS_ALLOWED),
                Math.round(events / seconds) + " events/s, once"));
    }

    private static void fill(BenchStack ground, int events) throws SQLException {
        long missing = events - ground.topic.end();
        while (missing > 0) {
            int slice = (int) Math.min(missing, SLICE);
            Events.add(ground, slice);
            missing -= slice;
        }
    }

    private static double rebuilt(BenchStack ground) throws IOException, SQLException {
        try (HttpConnection line = ground.line(Service.GATEWAY)) {
            String started = HttpConnection.good(line.post(PATH, "application/json", Fixtures.mark(), new byte[0]))
                    .text();
            var matcher = ID.matcher(started);
            if (!matcher.find()) {
                throw new Failure("a rebuild that has no id: " + started);
            }
            String id = matcher.group(1);
            Polling.upTo(Duration.ofHours(1), Duration.ofMillis(500), () -> !status(ground, id)
                    .equals("RUNNING"));
            if (!status(ground, id).equals("DONE")) {
                throw new Failure("the rebuild has not come to its end: " + status(ground, id));
            }
            return ground.gateway.fraction(
                    "SELECT extract(epoch FROM finished_at - started_at) FROM rebuild WHERE id = '" + id + "'");
        }
    }

    private static String status(BenchStack ground, String id) {
        try {
            return ground.gateway
                    .texts("SELECT status FROM rebuild WHERE id = '" + id + "'")
                    .get(0);
        } catch (SQLException e) {
            throw new Failure("cannot see how far the rebuild is", e);
        }
    }
}
