package gujeong.local.bench;

import java.sql.SQLException;
import java.util.List;

/**
 * The way of many events: the relay publishes them against a bare producer sending the same bytes; the ledger takes them
 * against a bare consumer reading the same topic into memory, and against plain batched upserts of the same rows.
 * While the relay works the gateway is stopped, so that each is measured alone.
 */
final class EventStreams implements Benchmark {

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public List<Result> measure(BenchStack ground, Scale scale) throws Exception {
        PairedRuns relayed = new PairedRuns();
        PairedRuns read = new PairedRuns();
        PairedRuns upserted = new PairedRuns();
        BenchTopic scratch = new BenchTopic("bench.scratch", ground.topic.port()).like(ground.topic);
        try (var upserts = new Upserts(ground)) {
            for (int i = scale.warmUp().isZero() ? 0 : -1; i < scale.pairs(); i++) {
                Turn turn = turn(ground, scale, scratch, upserts);
                if (i >= 0) {
                    relayed.add(turn.relay, turn.producer);
                    read.add(turn.ledger, turn.consumer);
                    upserted.add(turn.ledger, turn.upserts);
                }
            }
        }
        String what = scale.streamEvents() + " events at a time";
        return List.of(
                Result.ratio(
                        "relay",
                        "events/s",
                        relayed,
                        PerformanceTarget.none(),
                        what + "; plain: a producer with acks=all"),
                Result.ratio(
                        "ledger apply, to reading",
                        "events/s",
                        read,
                        PerformanceTarget.atLeast(0.20),
                        what + "; plain: a consumer reading them into memory"),
                Result.ratio(
                        "ledger apply, to writing",
                        "events/s",
                        upserted,
                        PerformanceTarget.none(),
                        what + "; plain: batched JDBC writing the same entries, heads and sums"));
    }

    private record Turn(double relay, double consumer, double producer, double ledger, double upserts) {}

    private static Turn turn(BenchStack ground, Scale scale, BenchTopic scratch, Upserts upserts) throws Exception {
        int events = scale.streamEvents();
        ground.quiet();
        var begin = ground.topic.ends();
        long last = ground.gateway.number("SELECT coalesce(max(seq), 0) FROM ledger.entry");
        long lastRow = ground.budget.number("SELECT coalesce(max(seq), 0) FROM journal");
        double relay;
        BenchTopic.Read read;
        double producer;
        ground.freeze("gateway");
        try {
            Events.add(ground, events);
            BenchStack.await(
                    "the relay to publish", "SELECT count(*) FROM journal WHERE published_at IS NULL", ground.budget);
            relay = published(ground, lastRow);
            read = ground.topic.read(begin, events);
            producer = scratch.write(read.records());
        } finally {
            ground.thaw("gateway");
        }
        double ledger = applied(ground, events);
        ground.quiet();
        return new Turn(relay, read.perSecond(), producer, ledger, upserts.rate(last));
    }

    /** From the first mark to the last; when the relay noticed that there is something to do is another matter. */
    private static double published(BenchStack ground, long lastRow) throws SQLException {
        return ground.budget.fraction(
                """
                SELECT count(*) FILTER (WHERE published_at > first) / extract(epoch FROM max(published_at) - min(first))
                FROM journal, (SELECT min(published_at) AS first FROM journal WHERE seq > %1$d) AS begin
                WHERE seq > %1$d
                """
                        .formatted(lastRow));
    }

    /** From the first progress seen to the last. */
    private static double applied(BenchStack ground, int events) throws SQLException {
        long end = ground.topic.end();
        long begin = end - events;
        ground.awaitApplied(begin + 1);
        long start = System.nanoTime();
        long first = ground.applied();
        ground.awaitApplied(end);
        double seconds = (System.nanoTime() - start) / 1e9;
        // a few events may be taken in one go
        return first < end ? (end - first) / seconds : events / seconds;
    }
}
