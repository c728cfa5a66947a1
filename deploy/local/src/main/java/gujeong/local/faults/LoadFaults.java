package gujeong.local.faults;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static java.time.Duration.ofSeconds;

/** More at once than a process has memory or connections for. Nothing dies of it, and the clerks go on writing. */
final class LoadFaults {

    private static final int REPORTS = 300;
    private static final int REVISIONS = 300;

    /** Every other one as large as a state may be, the others as large as older ones were. */
    private static final String APPEND =
            """
            INSERT INTO journal (event_id, type, record_type, record_id, revision, recorded_at, actor, state)
            SELECT gen_random_uuid(), 'budget.commitment.corrected.v1', record_type, record_id, next, now(), actor,
                state || jsonb_build_object('revision', next, 'padding',
                    left(padding, CASE WHEN next % 2 = 0 THEN 262144 ELSE 700000 END))
            FROM journal, generate_series(2, ?) AS next,
                (SELECT string_agg(md5(random()::text), '') AS padding FROM generate_series(1, 22000)) AS random
            WHERE record_id = ?::uuid AND revision = 1""";

    private LoadFaults() {}

    static List<FaultCase> cases() {
        return List.of(
                FaultCase.quick("reports-300", "three hundred reports at the same moment", LoadFaults::reports),
                FaultCase.full(
                        "large-revisions",
                        "300 revisions of up to 0.7 MB wait for Kafka; then relay, ledger, a republication and a rebuild",
                        LoadFaults::largeRevisions));
    }

    private static void reports(FaultStack faultStack) throws InterruptedException, ExecutionException {
        Map<String, Long> before = faultStack.pids();
        var pool = Executors.newFixedThreadPool(REPORTS);
        var answers = new ArrayList<Future<Optional<HttpResponse<Void>>>>();
        for (int i = 0; i < REPORTS; i++) {
            String path = i % 2 == 0 ? "/api/v1/reports/council" : "/reports/council.html";
            answers.add(pool.submit(() -> faultStack.client.answer("GET", path, BodyHandlers.discarding())));
        }
        pool.shutdown();
        faultStack.traffic.await(20, ofSeconds(30));
        int printed = 0;
        for (Future<Optional<HttpResponse<Void>>> each : answers) {
            HttpResponse<Void> answer = each.get().orElseThrow(() -> new CaseFailed("a report was not answered"));
            boolean busy = answer.statusCode() == 503
                    && answer.headers().firstValue("Retry-After").isPresent();
            CaseFailed.unless(answer.statusCode() == 200 || busy, "a report was answered " + answer.statusCode());
            printed += busy ? 0 : 1;
        }
        CaseFailed.unless(printed > 0, "not one of " + REPORTS + " reports was printed");
        nobodyDied(faultStack, before);
    }

    private static void largeRevisions(FaultStack faultStack) throws SQLException {
        Write first = faultStack.clerk.commit();
        faultStack.awaitTaken(first);
        Map<String, Long> before = faultStack.pids();
        faultStack.kill("kafka");
        Write last = append(faultStack, first);
        faultStack.start("kafka");
        faultStack.traffic.await(20, ofSeconds(60));
        faultStack.awaitTaken(last);
        Write next = faultStack.clerk.correct(last);
        faultStack.awaitTaken(next);
        TopicFaults.republish(faultStack);
        TopicFaults.rebuild(faultStack);
        faultStack.traffic.await(20, ofSeconds(60));
        nobodyDied(faultStack, before);
    }

    /** As if somebody had corrected a commitment so often; written past the service, which takes nothing so large. */
    private static Write append(FaultStack faultStack, Write first) throws SQLException {
        try (var connection = faultStack.budget.tables().connect()) {
            connection.setAutoCommit(false);
            try (var changes = connection.prepareStatement(APPEND);
                    var record = connection.prepareStatement("UPDATE commitment SET revision = ? WHERE id = ?::uuid")) {
                changes.setInt(1, REVISIONS + 1);
                changes.setString(2, first.recordId.toString());
                record.setInt(1, REVISIONS + 1);
                record.setString(2, first.recordId.toString());
                CaseFailed.unless(
                        changes.executeUpdate() == REVISIONS && record.executeUpdate() == 1,
                        "nothing to be appended to");
            }
            connection.commit();
        }
        Write last = first;
        for (int revision = 2; revision <= REVISIONS + 1; revision++) {
            last = new Write("PUT", first.path, first.facts, Map.of());
            last.recordId = first.recordId;
            last.revision = revision;
            last.outcome = Write.Outcome.ACKNOWLEDGED;
            faultStack.ledger.enter(last);
        }
        return last;
    }

    private static void nobodyDied(FaultStack faultStack, Map<String, Long> before) {
        CaseFailed.unless(
                before.equals(faultStack.pids()),
                "a process died: " + before + " before, " + faultStack.pids() + " now");
    }
}
