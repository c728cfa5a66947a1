package gujeong.local.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import gujeong.faults.agent.FaultPoint;

import static java.time.Duration.ofSeconds;

/** Many at once: of requests, of transactions, of instances; and clocks that disagree. */
final class ConcurrencyFaults {

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

    private ConcurrencyFaults() {}

    static List<FaultCase> cases() {
        return List.of(
                FaultCase.quick(
                        "fifty-at-once",
                        "one Idempotency-Key, fifty times at the same moment",
                        ConcurrencyFaults::fiftyAtOnce),
                FaultCase.quick(
                        "held-3-seconds",
                        "a transaction held open for 3 s while 100 others commit",
                        faultStack -> held(faultStack, ofSeconds(3), 100)),
                FaultCase.full(
                        "held-30-seconds",
                        "a transaction held open for 30 s while 1,000 others commit",
                        faultStack -> held(faultStack, ofSeconds(30), 1_000)),
                FaultCase.full(
                        "two-gateways",
                        "a second gateway joins and leaves, in order and by kill -9",
                        ConcurrencyFaults::gateways),
                FaultCase.full(
                        "two-budgets",
                        "a second instance takes over when the first is killed",
                        ConcurrencyFaults::budgets),
                FaultCase.full("rolling-restart", "every process is stopped and started in turn", faultStack -> {
                    for (String process : KillFaults.PROCESSES) {
                        faultStack.stop(process);
                        faultStack.start(process);
                        faultStack.traffic.await(20, ofSeconds(60));
                    }
                }),
                FaultCase.full(
                        "clock-ahead", "a service's clock two hours ahead, then back", ConcurrencyFaults::clock));
    }

    private static void fiftyAtOnce(FaultStack faultStack) throws InterruptedException {
        Write first = new Write("POST", "/api/v1/budget/commitments", faultStack.clerk.commitment(), Map.of());
        faultStack.ledger.enter(first);
        List<Write> all = IntStream.range(0, TIMES)
                .mapToObj(i -> i == 0 ? first : first.repeated())
                .toList();
        var pool = Executors.newFixedThreadPool(TIMES);
        all.forEach(write -> pool.execute(() -> faultStack.client.send(write)));
        pool.shutdown();
        CaseFailed.unless(pool.awaitTermination(30, TimeUnit.SECONDS), "fifty requests take too long");
        for (Write write : all) {
            while (write.outcome == Write.Outcome.UNKNOWN) {
                faultStack.client.send(write);
            }
            CaseFailed.unless(
                    first.answer.equals(write.answer),
                    "two answers to one key: " + first.answer + " and " + write.answer);
        }
    }

    /** What is committed last has the lowest number of all in the journal, and must be published all the same. */
    private static void held(FaultStack faultStack, Duration time, int others) throws Exception {
        Write template = faultStack.clerk.commit();
        Write late = new Write("POST", template.path, template.facts, template.headers);
        late.recordId = UUID.randomUUID();
        late.revision = 1;
        try (var connection = faultStack.budget.tables().connect()) {
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
                CaseFailed.unless(record.executeUpdate() == 1 && change.executeUpdate() == 1, "nothing to hold open");
            }
            long begin = System.nanoTime();
            faultStack.traffic.await(others, time.plus(ofSeconds(60)));
            faultStack.lasting(time.minusNanos(System.nanoTime() - begin));
            connection.commit();
        }
        late.outcome = Write.Outcome.ACKNOWLEDGED;
        faultStack.ledger.enter(late);
        faultStack.awaitTaken(late);
    }

    private static void gateways(FaultStack faultStack) {
        String second = FaultStack.GATEWAY_2.name();
        faultStack.start(second);
        faultStack.traffic.await(50, ofSeconds(60));
        faultStack.stop(second);
        faultStack.traffic.await(50, ofSeconds(60));
        faultStack.start(second);
        faultStack.traffic.await(50, ofSeconds(60));
        faultStack.kill("gateway");
        Write meanwhile = faultStack.newcomer(FaultStack.GATEWAY_2).commit();
        faultStack.awaitTaken(meanwhile);
        faultStack.start("gateway");
        faultStack.traffic.await(50, ofSeconds(60));
        faultStack.kill(second);
        faultStack.traffic.await(50, ofSeconds(60));
    }

    private static void budgets(FaultStack faultStack) {
        faultStack.start(FaultStack.BUDGET_2.name());
        faultStack.traffic.await(50, ofSeconds(60));
        BudgetClerk other = faultStack.newcomer(FaultStack.BUDGET_2);
        faultStack.awaitTaken(other.commit());
        faultStack.kill("budget");
        faultStack.awaitTaken(other.commit());
        faultStack.start("budget");
        faultStack.traffic.await(50, ofSeconds(60));
    }

    private static void clock(FaultStack faultStack) {
        faultStack.points.arm(FaultPoint.CLOCK_AHEAD, "PT2H");
        restartBudget(faultStack);
        faultStack.points.disarm(FaultPoint.CLOCK_AHEAD);
        restartBudget(faultStack);
    }

    private static void restartBudget(FaultStack faultStack) {
        faultStack.stop("budget");
        faultStack.start("budget");
        // longer than it takes to say how far the journal is
        faultStack.lasting(ofSeconds(3));
        faultStack.traffic.await(20, ofSeconds(60));
    }
}
