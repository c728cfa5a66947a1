package gujeong.budget.conventions;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A caller that lost the answer asks again with the same key, and gets the answer that was lost. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class IdempotencyIT {

    private static final String MILESTONES = RecordClient.path("milestones");

    private final String key = UUID.randomUUID().toString();
    private final FactsJson step = OrganizationFixture.milestone(2074, "계약");

    private Response records(String caller, String withKey, FactsJson facts) {
        return RecordClient.as(Tokens.named(caller, "budget-editor"))
                .contentType("application/json")
                .header("Idempotency-Key", withKey)
                .body(facts)
                .post(MILESTONES);
    }

    @Test
    void the_same_request_has_the_same_answer_and_one_effect() {
        Response first = records("kim", key, step);
        long after = DatabaseProbe.journalRows();

        Response again = records("kim", key, step);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(DatabaseProbe.journalRows()).isEqualTo(after);
    }

    @Test
    void the_answer_stays_what_it_was_after_the_record_has_moved_on() {
        String id = records("kim", key, step).path("id");
        RecordClient.corrects("milestones", id, 1, "준공", step.with("status", "DONE"));

        records("kim", key, step).then().header("ETag", "\"1\"").body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void another_request_needs_another_key() {
        records("kim", key, step);
        long after = DatabaseProbe.journalRows();

        records("kim", key, step.with("title", "준공"))
                .then()
                .statusCode(422)
                .body("code", equalTo("KEY_REUSED"))
                .body("field", equalTo("Idempotency-Key"));

        assertThat(DatabaseProbe.journalRows()).isEqualTo(after);
    }

    @Test
    void a_key_belongs_to_its_caller() {
        String kims = records("kim", key, step).path("id");

        String lees = records("lee", key, step.with("title", "준공"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(lees).isNotEqualTo(kims);
    }

    @Test
    void a_key_is_free_again_after_a_try_that_failed() {
        records("kim", key, step.with("startsOn", "2074-02-30")).then().statusCode(400);
        records("kim", key, step.with("project", "NOBODY")).then().statusCode(400);

        records("kim", key, step).then().statusCode(201);
    }

    @Test
    void a_key_that_is_no_key_is_refused() {
        for (String bad : List.of("", "two words", "x".repeat(201))) {
            records("kim", bad, step).then().statusCode(400).body("field", equalTo("Idempotency-Key"));
        }
    }

    @Test
    void corrections_voidings_and_imports_are_repeated_as_safely() {
        String id = RecordClient.has("milestones", step);
        for (int time = 0; time < 2; time++) {
            RecordClient.editor()
                    .header("Idempotency-Key", key + "-put")
                    .header("If-Match", RecordClient.etag(1))
                    .queryParam("reason", "준공")
                    .body(step.with("status", "DONE"))
                    .put(RecordClient.path("milestones", id))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }
        for (int time = 0; time < 2; time++) {
            RecordClient.editor()
                    .header("Idempotency-Key", key + "-delete")
                    .header("If-Match", RecordClient.etag(2))
                    .queryParam("reason", "중복")
                    .delete(RecordClient.path("milestones", id))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"3\"");
        }
        long before = DatabaseProbe.journalRows();
        for (int time = 0; time < 2; time++) {
            RecordClient.as(Tokens.as("budget-editor"))
                    .contentType("text/csv")
                    .header("Idempotency-Key", key + "-import")
                    .body("fiscalYear,title,startsOn,status,statedOn\n2074,점검,2074-01-01,DONE,2074-05-31\n")
                    .post(MILESTONES + "/imports")
                    .then()
                    .statusCode(201)
                    .body("recorded", equalTo(1));
        }
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before + 1);
    }

    @Test
    void fifty_at_once_are_one() throws Exception {
        long before = DatabaseProbe.journalRows();
        ExecutorService callers = Executors.newFixedThreadPool(50);
        try {
            Callable<String> call = () ->
                    records("kim", key, step).then().statusCode(201).extract().path("id");
            List<Future<String>> answers =
                    callers.invokeAll(Stream.generate(() -> call).limit(50).toList());

            String first = answers.get(0).get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before + 1);
    }
}
