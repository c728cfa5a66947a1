package gujeong.budget.money;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.budget.MoneyFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Fifty people writing at the same moment: no sum is ever exceeded, none stays below what was possible. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ConcurrentWritersIT {

    private static final int WRITERS = 50;
    private static final int FITTING = 20;
    private static final long EACH = 1_000_000;

    private final MoneyFixture given = MoneyFixture.year(2041);

    @Test
    void commitments_take_a_project_to_the_last_won_and_no_further() throws Exception {
        String project = given.aProjectOf(FITTING * EACH);

        List<Response> answers = atOnce(
                i -> RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), project, EACH)));

        assertThat(statuses(answers, 201)).isEqualTo(FITTING);
        assertThat(statuses(answers, 409)).isEqualTo(WRITERS - FITTING);
        assertThat(sum("commitment", "project", project)).isEqualTo(FITTING * EACH);
    }

    @Test
    void payments_take_a_commitment_to_the_last_won_and_no_further() throws Exception {
        String commitment = given.aCommitmentOf(FITTING * EACH);

        List<Response> answers =
                atOnce(i -> RecordClient.records("payments", given.payment(commitment, "PROGRESS", EACH, "04-01")));

        assertThat(statuses(answers, 201)).isEqualTo(FITTING);
        assertThat(statuses(answers, 409)).isEqualTo(WRITERS - FITTING);
        assertThat(sum("payment", "commitment", commitment)).isEqualTo(FITTING * EACH);
    }

    @Test
    void one_commitment_gets_one_advance() throws Exception {
        String commitment = given.aCommitmentOf(FITTING * EACH);

        List<Response> answers =
                atOnce(i -> RecordClient.records("payments", given.payment(commitment, "ADVANCE", EACH, "04-01")));

        assertThat(statuses(answers, 201)).isEqualTo(1);
        assertThat(statuses(answers, 409)).isEqualTo(WRITERS - 1);
    }

    @Test
    void one_number_names_one_commitment() throws Exception {
        FactsJson commitment = given.commitment(MoneyFixture.newNumber(), given.aProjectOf(WRITERS * EACH), EACH);

        List<Response> answers = atOnce(i -> RecordClient.records("commitments", commitment));

        assertThat(statuses(answers, 201)).isEqualTo(1);
        assertThat(statuses(answers, 409)).isEqualTo(WRITERS - 1);
    }

    @Test
    void one_key_gives_one_record_and_one_answer() throws Exception {
        String project = given.aProjectOf(WRITERS * EACH);
        FactsJson commitment = given.commitment(MoneyFixture.newNumber(), project, EACH);
        String key = "once-" + project;

        List<Response> answers = atOnce(i -> RecordClient.editor()
                .header("Idempotency-Key", key)
                .body(commitment)
                .post(RecordClient.path("commitments")));

        assertThat(statuses(answers, 201)).isEqualTo(WRITERS);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(answers.stream().map(a -> a.header("Location")).distinct()).hasSize(1);
        assertThat(answers.stream().map(a -> a.header("ETag")).distinct()).containsExactly("\"1\"");
        assertThat(sum("commitment", "project", project)).isEqualTo(EACH);
        assertThat(DatabaseProbe.count(
                        "SELECT count(*) FROM journal WHERE state ->> 'number' = '" + commitment.get("number") + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_correction_is_made_once_by_one_of_fifty() throws Exception {
        FactsJson commitment = given.commitment(MoneyFixture.newNumber(), given.aProjectOf(WRITERS * EACH), EACH);
        String id = RecordClient.has("commitments", commitment);

        List<Response> answers =
                atOnce(i -> RecordClient.corrects("commitments", id, 1, "증액", commitment.with("amount", EACH + 1 + i)));

        assertThat(statuses(answers, 200)).isEqualTo(1);
        assertThat(statuses(answers, 412)).isEqualTo(WRITERS - 1);
        RecordClient.reads("commitments", id).then().header("ETag", "\"2\"");
    }

    @Test
    void a_commitment_is_either_paid_or_voided() throws Exception {
        for (int round = 0; round < 10; round++) {
            FactsJson commitment = given.commitment(MoneyFixture.newNumber(), given.aProjectOf(EACH), EACH);
            String number = (String) commitment.get("number");
            String id = RecordClient.has("commitments", commitment);

            atOnce(
                    4,
                    i -> i % 2 == 0
                            ? RecordClient.records("payments", given.payment(number, "PROGRESS", EACH / 2, "04-01"))
                            : RecordClient.voids("commitments", id, 1, "계약 취소"));

            boolean voided = RecordClient.reads("commitments", id).path("voided");
            assertThat(sum("payment", "commitment", number) == 0)
                    .as("a voided commitment has no payments, a live one has")
                    .isEqualTo(voided);
        }
    }

    @Test
    void money_that_was_freed_is_either_taken_back_or_committed_again() throws Exception {
        for (int round = 0; round < 10; round++) {
            String project = given.aProjectOf(EACH);
            String commitment = given.aCommitment(project, EACH);
            String reduction =
                    RecordClient.has("reversals", given.reversal(commitment, "REDUCTION", EACH / 2, "05-01"));

            List<Response> answers = atOnce(
                    4,
                    i -> i % 2 == 0
                            ? RecordClient.records(
                                    "commitments", given.commitment(MoneyFixture.newNumber(), project, EACH / 2))
                            : RecordClient.voids("reversals", reduction, 1, "오기"));

            assertThat(answers.stream().filter(answer -> answer.statusCode() < 300))
                    .hasSize(1);
        }
    }

    @Test
    void a_carry_over_and_a_commitment_do_not_take_the_same_money() throws Exception {
        MoneyFixture next = MoneyFixture.year(2042);
        for (int round = 0; round < 10; round++) {
            String project = given.aProjectOf(EACH);
            RecordClient.has("projects", next.project(project));
            String carryOver = RecordClient.has("carry-overs", given.carryOver(project, "EXPLICIT", EACH));

            List<Response> answers = atOnce(
                    4,
                    i -> i % 2 == 0
                            ? RecordClient.records(
                                    "commitments", given.commitment(MoneyFixture.newNumber(), project, EACH))
                            : given.approves(carryOver, 1));

            assertThat(answers.stream().filter(answer -> answer.statusCode() < 300))
                    .hasSize(1);
        }
    }

    /** Everything that moves money between two projects at once; whatever waits for what, all get a response. */
    @Test
    void writers_that_need_the_same_rows_in_another_order_do_not_block_each_other() throws Exception {
        String first = given.aProjectOf(WRITERS * EACH);
        String second = given.aProjectOf(WRITERS * EACH);
        String commitment = given.aCommitment(first, 10 * EACH);
        FactsJson other = given.commitment(MoneyFixture.newNumber(), second, EACH);
        String otherId = RecordClient.has("commitments", other);

        List<Response> answers = atOnce(i -> switch (i % 5) {
            case 0 -> RecordClient.records("appropriations", transfer(first, second));
            case 1 -> RecordClient.records("appropriations", transfer(second, first));
            case 2 -> RecordClient.records("reversals", given.reversal(commitment, "REDUCTION", 1, "05-01"));
            case 3 -> RecordClient.records("payments", given.payment(commitment, "PROGRESS", 1, "04-01"));
            default ->
                RecordClient.corrects(
                        "commitments",
                        otherId,
                        1,
                        "사업 착오",
                        other.with("project", first).with("amount", EACH + i));
        });

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201, 412);
        assertThat(statuses(answers, 200)).isEqualTo(1);
        assertThat(statuses(answers, 201)).isEqualTo(WRITERS * 4 / 5);
    }

    private FactsJson transfer(String receiver, String giver) {
        return given.appropriation(receiver, 1).with("kind", "TRANSFER_WITHIN").with("fromProject", giver);
    }

    private static long statuses(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }

    private static long sum(String table, String column, String value) {
        return DatabaseProbe.count("SELECT coalesce(sum(amount), 0) FROM " + table + " WHERE NOT voided AND " + column
                + " = '" + value + "'");
    }

    private static List<Response> atOnce(IntFunction<Response> request) throws Exception {
        return atOnce(WRITERS, request);
    }

    private static List<Response> atOnce(int writers, IntFunction<Response> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int number = i;
                Callable<Response> writer = () -> {
                    start.await();
                    return request.apply(number);
                };
                answers.add(threads.submit(writer));
            }
            start.countDown();
            List<Response> all = new ArrayList<>();
            for (Future<Response> answer : answers) {
                all.add(answer.get(60, TimeUnit.SECONDS));
            }
            assertThat(all).extracting(Response::statusCode).allMatch(status -> status < 500);
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
