package gujeong.local.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import gujeong.faults.agent.Point;

import static java.time.Duration.ofSeconds;

/** Many at once: of requests, of transactions, of instances; and clocks that disagree. */
final class Crowds {

    private static final int TIMES = 50;

    private static final String INSERT_RECORD =
            """
            INSERT INTO commitment
            SELECT (jsonb_populate_record(c, jsonb_build_object('id', ?::text, 'number', 'HELD-' || ?::text))).*
            FROM commitment c WHERE id = ?::uuid""";

    private static final String INSERT_CHANGE =
            """
            INSERT INTO journal (event_id, type, record_type, record_id, revision, recorded_at, actor, state)
            SELECT gen_random_uuid(), type, record_type, ?::uuid, 1, recorded_at, actor,
                state || jsonb_build_object('id', ?::text, 'number', 'HELD-' || ?::text)
            FROM journal WHERE record_id = ?::uuid AND revision = 1""";

    private Crowds() {}

    static List<Case> cases() {
        return List.of(
                Case.quick("fifty-at-once", "one Idempotency-Key, fifty times at the same moment", Crowds::fiftyAtOnce),
                Case.quick(
                        "held-3-seconds",
                        "a transaction held open for 3 s while 100 others commit",
                        arena -> held(arena, ofSeconds(3), 100)),
                Case.full(
                        "held-30-seconds",
                        "a transaction held open for 30 s while 1,000 others commit",
                        arena -> held(arena, ofSeconds(30), 1_000)),
                Case.full(
                        "two-gateways", "a second gateway joins and leaves, in order and by kill -9", Crowds::gateways),
                Case.full("two-budgets", "a second instance takes over when the first is killed", Crowds::budgets),
                Case.full("rolling-restart", "every process is stopped and started in turn", arena -> {
                    for (String process : Kills.PROCESSES) {
                        arena.stop(process);
                        arena.start(process);
                        arena.traffic.await(20, ofSeconds(60));
                    }
                }),
                Case.full("clock-ahead", "a service's clock two hours ahead, then back", Crowds::clock));
    }

    private static void fiftyAtOnce(Arena arena) throws InterruptedException {
        Write first = new Write("POST", "/api/v1/budget/commitments", arena.clerk.commitment(), Map.of());
        arena.ledger.enter(first);
        List<Write> all = IntStream.range(0, TIMES)
                .mapToObj(i -> i == 0 ? first : first.repeated())
                .toList();
        var pool = Executors.newFixedThreadPool(TIMES);
        all.forEach(write -> pool.execute(() -> arena.client.send(write)));
        pool.shutdown();
        Broken.unless(pool.awaitTermination(30, TimeUnit.SECONDS), "fifty requests take too long");
        for (Write write : all) {
            while (write.outcome == Write.Outcome.UNKNOWN) {
                arena.client.send(write);
            }
            Broken.unless(
                    first.answer.equals(write.answer),
                    "two answers to one key: " + first.answer + " and " + write.answer);
        }
    }

    /** What is committed last has the lowest number of all in the journal, and must be published all the same. */
    private static void held(Arena arena, Duration time, int others) throws Exception {
        Write template = arena.clerk.commit();
        Write late = new Write("POST", template.path, template.facts, template.headers);
        late.recordId = UUID.randomUUID();
        late.revision = 1;
        try (var connection = arena.budget.tables().connect()) {
            connection.setAutoCommit(false);
            String id = late.recordId.toString();
            String number = id.substring(0, 8).toUpperCase(Locale.ROOT);
            try (var record = connection.prepareStatement(INSERT_RECORD);
                    var change = connection.prepareStatement(INSERT_CHANGE)) {
                record.setString(1, id);
                record.setString(2, number);
                record.setString(3, template.recordId.toString());
                change.setString(1, id);
                change.setString(2, id);
                change.setString(3, number);
                change.setString(4, template.recordId.toString());
                Broken.unless(record.executeUpdate() == 1 && change.executeUpdate() == 1, "nothing to hold open");
            }
            long begin = System.nanoTime();
            arena.traffic.await(others, time.plus(ofSeconds(60)));
            arena.lasting(time.minusNanos(System.nanoTime() - begin));
            connection.commit();
        }
        late.outcome = Write.Outcome.ACKNOWLEDGED;
        arena.ledger.enter(late);
        arena.awaitTaken(late);
    }

    private static void gateways(Arena arena) {
        String second = Arena.GATEWAY_2.name();
        arena.start(second);
        arena.traffic.await(50, ofSeconds(60));
        arena.stop(second);
        arena.traffic.await(50, ofSeconds(60));
        arena.start(second);
        arena.traffic.await(50, ofSeconds(60));
        arena.kill("gateway");
        Write meanwhile = arena.newcomer(Arena.GATEWAY_2).commit();
        arena.awaitTaken(meanwhile);
        arena.start("gateway");
        arena.traffic.await(50, ofSeconds(60));
        arena.kill(second);
        arena.traffic.await(50, ofSeconds(60));
    }

    private static void budgets(Arena arena) {
        arena.start(Arena.BUDGET_2.name());
        arena.traffic.await(50, ofSeconds(60));
        BudgetClerk other = arena.newcomer(Arena.BUDGET_2);
        arena.awaitTaken(other.commit());
        arena.kill("budget");
        arena.awaitTaken(other.commit());
        arena.start("budget");
        arena.traffic.await(50, ofSeconds(60));
    }

    private static void clock(Arena arena) {
        arena.points.arm(Point.CLOCK_AHEAD, "PT2H");
        restartBudget(arena);
        arena.points.disarm(Point.CLOCK_AHEAD);
        restartBudget(arena);
    }

    private static void restartBudget(Arena arena) {
        arena.stop("budget");
        arena.start("budget");
        // longer than it takes to say how far the journal is
        arena.lasting(ofSeconds(3));
        arena.traffic.await(20, ofSeconds(60));
    }
}
