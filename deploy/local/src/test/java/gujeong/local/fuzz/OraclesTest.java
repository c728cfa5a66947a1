package gujeong.local.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import gujeong.local.fuzz.Request.How;

import static gujeong.local.fuzz.SampleDocument.answer;
import static gujeong.local.fuzz.SampleDocument.request;
import static org.assertj.core.api.Assertions.assertThat;

/** An oracle that cannot go red is worth nothing: each is shown what it must find, and what it must let pass. */
class OraclesTest {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String RULE = "{\"status\":409,\"code\":\"RULE_BROKEN\"}";

    private final Oracles oracles = new Oracles(SampleDocument.SMALL, Set.of("budget"));

    @Test
    void what_the_document_promises_passes() {
        assertThat(breaches(How.VALID, answer(200, JSON, "{\"id\":\"1\",\"day\":\"2020-02-29\"}")))
                .isEmpty();
        assertThat(breaches(How.VALID, answer(409, PROBLEM, RULE))).isEmpty();
    }

    @Test
    void a_server_error_is_found() {
        assertThat(breaches(How.FRAME, answer(500, PROBLEM, "{\"status\":500,\"code\":\"INTERNAL\"}")))
                .containsExactly("no 5xx: 500 INTERNAL");
        assertThat(breaches(How.VALID, answer(502, "text/html", ""))).containsExactly("no 5xx: 502 text/html");
    }

    @Test
    void being_busy_is_counted_and_needs_a_time_to_come_back() {
        String busy = "{\"status\":503,\"code\":\"BUSY\"}";
        assertThat(breaches(How.VALID, answer(503, PROBLEM, busy, "retry-after", "5")))
                .isEmpty();
        assertThat(oracles.busy()).isEqualTo(1);
        assertThat(breaches(How.VALID, answer(503, PROBLEM, busy))).containsExactly("no 5xx: 503 BUSY");
    }

    @Test
    void a_status_the_document_does_not_have_is_found() {
        assertThat(breaches(How.VALID, answer(418, PROBLEM, RULE.replace("409", "418"))))
                .containsExactly("in the document: status 418 is not in it");
        assertThat(breaches(How.TARGET, answer(418, PROBLEM, RULE.replace("409", "418"))))
                .isEmpty();
    }

    @Test
    void a_body_outside_its_schema_is_found() {
        assertThat(breaches(How.VALID, answer(200, JSON, "{\"id\":null}")))
                .singleElement()
                .asString()
                .startsWith("in the document: 200 /id type");
        assertThat(breaches(How.VALID, answer(200, JSON, "{\"id\":\"1\",\"day\":\"2021-02-29\"}")))
                .singleElement()
                .asString()
                .startsWith("in the document: 200 /day format");
        assertThat(breaches(How.VALID, answer(200, JSON, "{}")))
                .singleElement()
                .asString()
                .contains("required");
    }

    @Test
    void a_body_of_another_kind_is_found() {
        assertThat(breaches(How.VALID, answer(200, "text/csv", "a")))
                .containsExactly("in the document: 200 as text/csv is not in it");
        assertThat(breaches(How.VALID, answer(200, JSON, ""))).containsExactly("in the document: 200 without a body");
        assertThat(breaches(How.VALID, answer(200, JSON, "{"))).containsExactly("in the document: 200 is no JSON");
    }

    @Test
    void a_problem_of_an_unknown_kind_or_another_status_is_found() {
        assertThat(breaches(How.VALID, answer(409, PROBLEM, "{\"status\":409,\"code\":\"OTHER\"}")))
                .singleElement()
                .asString()
                .contains("/code enum");
        assertThat(breaches(How.TARGET, answer(404, PROBLEM, RULE)))
                .containsExactly("problem: answered 404, the body says 409");
    }

    @Test
    void silence_is_found_unless_the_frame_was_broken() {
        Response silent = Response.silent("no answer within 30 s", Duration.ofSeconds(30));
        assertThat(breaches(How.VALID, silent)).containsExactly("answered at all: no answer within 30 s");
        assertThat(breaches(How.FRAME, silent)).isEmpty();
    }

    @Test
    void a_refused_write_that_happened_is_found() {
        var writes = new AcknowledgedWrites();
        writes.note(request("fuzz-1", How.VALUES), answer(409, PROBLEM, RULE));
        writes.note(request("fuzz-2", How.VALUES), answer(409, PROBLEM, RULE));

        assertThat(writes.compare(List.of(
                        new AcknowledgedWrites.Row("fuzz-2", UUID.randomUUID().toString(), 1))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.oracle()).isEqualTo(AcknowledgedWrites.REFUSED);
                    assertThat(finding.example()).contains("fuzz-2");
                });
    }

    @Test
    void an_accepted_write_is_found_when_it_is_lost_or_happened_twice() {
        var row = new AcknowledgedWrites.Row("fuzz-1", "r", 2);
        var writes = new AcknowledgedWrites();
        writes.note(request("fuzz-1", How.VALID), answer(200, JSON, "{\"id\":\"r\",\"revision\":2}"));

        assertThat(writes.compare(List.of(row))).isEmpty();
        assertThat(writes.compare(List.of())).extracting(Finding::oracle).containsExactly(AcknowledgedWrites.ACCEPTED);
        assertThat(writes.compare(List.of(row, row)))
                .extracting(Finding::oracle)
                .containsExactly(AcknowledgedWrites.ACCEPTED);
    }

    @Test
    void an_import_is_found_when_its_rows_are_not_as_many_as_it_says() {
        var writes = new AcknowledgedWrites();
        writes.note(request("fuzz-1", How.VALID), answer(201, JSON, "{\"rows\":2,\"recorded\":2,\"dryRun\":false}"));
        writes.note(request("fuzz-2", How.VALID), answer(200, JSON, "{\"rows\":2,\"recorded\":0,\"dryRun\":true}"));

        assertThat(writes.compare(List.of(
                        new AcknowledgedWrites.Row("fuzz-1", "a", 1), new AcknowledgedWrites.Row("fuzz-2", "b", 1))))
                .extracting(Finding::oracle)
                .containsExactlyInAnyOrder(AcknowledgedWrites.ACCEPTED, AcknowledgedWrites.REFUSED);
    }

    @Test
    void a_process_that_was_replaced_is_found() {
        Map<String, Optional<Long>> before = Map.of("press", Optional.of(1L), "budget", Optional.of(2L));

        assertThat(FinalChecks.replaced(before, before)).isEmpty();
        assertThat(FinalChecks.replaced(before, Map.of("press", Optional.of(1L), "budget", Optional.empty())))
                .containsExactly("budget");
    }

    @Test
    void the_live_heap_is_the_sum_of_its_generations() {
        String info =
                """
                4711:
                DefNew     total 23744K, used 38K [0x00000000f6000000, 0x00000000f79c0000, 0x00000000f9550000)
                 eden space 21120K,   0% used [0x00000000f6000000, 0x00000000f6009bf8, 0x00000000f74a0000)
                Tenured    total 52612K, used 31570K [0x00000000f9550000, 0x00000000fc8b1000, 0x0000000100000000)
                """;

        assertThat(MemoryUsage.live(info)).contains((38L + 31_570) << 10);
        assertThat(MemoryUsage.live("4711: no such process")).isEmpty();
    }

    @Test
    void an_error_in_a_log_is_found_once_with_its_cause() {
        List<String> lines =
                """
                2026-11-26T18:00:00.000Z INFO  g.k.Some [] started
                2026-11-26T18:00:01.000Z ERROR g.k.p.ProblemResponses [] request fuzz-1-a-7 failed: java.lang.IllegalState: x
                	at gujeong.A.b(A.java:12)
                Caused by: java.lang.NullPointerException: no 5
                	at gujeong.C.d(C.java:34)
                2026-11-26T18:00:02.000Z ERROR g.k.p.ProblemResponses [] request fuzz-1-a-8 failed: java.lang.IllegalState: x
                	at gujeong.A.b(A.java:12)
                Caused by: java.lang.NullPointerException: no 6
                	at gujeong.C.d(C.java:34)
                """
                        .lines()
                        .toList();

        assertThat(ProcessLog.errors(lines).keySet())
                .singleElement()
                .asString()
                .contains("NullPointerException", "gujeong.C.d");
        assertThat(ProcessLog.errors(lines.subList(0, 1))).isEmpty();
    }

    private List<String> breaches(How how, Response answer) {
        return oracles.breaches(request("fuzz-1", how), answer).stream()
                .map(breach -> breach.getKey() + ": " + breach.getValue())
                .toList();
    }
}
