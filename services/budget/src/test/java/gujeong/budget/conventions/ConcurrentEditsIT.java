package gujeong.budget.conventions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** Two people change the same record at the same moment: one of them gets a conflict. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ConcurrentEditsIT {

    private final ExecutorService people = Executors.newFixedThreadPool(20);

    @AfterEach
    void send_them_home() {
        people.shutdownNow();
    }

    private List<Integer> statusesOf(List<Callable<Response>> calls) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (Future<Response> answer : people.invokeAll(calls)) {
            statuses.add(answer.get().statusCode());
        }
        return statuses;
    }

    @Test
    void of_twenty_corrections_of_one_revision_one_is_made() throws Exception {
        FactsJson step = OrganizationFixture.milestone(2076, "계약");
        String id = RecordClient.has("milestones", step);
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            FactsJson corrected = step.with("title", "계약 " + i);
            calls.add(() -> RecordClient.corrects("milestones", id, 1, "오타", corrected));
        }

        List<Integer> statuses = statusesOf(calls);

        assertThat(statuses)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .hasSize(19)
                .containsOnly(412);
        RecordClient.reads("milestones", id).then().body("revision", equalTo(2));
    }

    @Test
    void of_twenty_records_with_one_key_one_is_recorded() throws Exception {
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> RecordClient.records("teams", OrganizationFixture.team("AT_ONCE")));
        }

        List<Integer> statuses = statusesOf(calls);

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .hasSize(19)
                .containsOnly(409);
    }

    @Test
    void a_record_cannot_be_voided_while_another_comes_to_refer_to_it() throws SQLException {
        String team = RecordClient.has("teams", OrganizationFixture.team("AT_ONCE_VOIDED"));
        try (Connection other = DatabaseProbe.open();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("SELECT id FROM team WHERE code = 'AT_ONCE_VOIDED' FOR NO KEY UPDATE");
            sql.execute("INSERT INTO duty (id, revision, voided, recorded_at, team, title, ordinal, assigned_on) "
                    + "VALUES (gen_random_uuid(), 1, false, now(), 'AT_ONCE_VOIDED', '촬영', 1, '2020-01-01')");

            CompletableFuture<Response> voiding =
                    CompletableFuture.supplyAsync(() -> RecordClient.voids("teams", team, 1, "폐지"), people);
            awaitSomebodyWaiting();
            other.commit();

            voiding.join().then().statusCode(409).body("code", equalTo("STILL_REFERRED_TO"));
        }
        RecordClient.reads("teams", team).then().body("voided", equalTo(false));
    }

    @Test
    void a_record_cannot_come_to_refer_to_one_that_is_being_voided() throws SQLException {
        RecordClient.has("teams", OrganizationFixture.team("AT_ONCE_REFERRED"));
        try (Connection other = DatabaseProbe.open();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("UPDATE team SET voided = true, revision = 2 WHERE code = 'AT_ONCE_REFERRED'");

            CompletableFuture<Response> opening = CompletableFuture.supplyAsync(
                    () -> RecordClient.records("duties", OrganizationFixture.duty("AT_ONCE_REFERRED", "촬영")), people);
            awaitSomebodyWaiting();
            other.commit();

            opening.join()
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("UNKNOWN_REFERENCE"))
                    .body("field", equalTo("team"));
        }
    }

    @Test
    void what_waits_for_a_record_does_not_hold_what_that_record_refers_to() throws SQLException {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(2077, "AT_ONCE"));
        RecordClient.has("projects", OrganizationFixture.project(2077, "AT_ONCE", "AT_ONCE"));
        FactsJson step = OrganizationFixture.milestone(2077, "착수");
        String id = RecordClient.has("milestones", step.with("programme", "AT_ONCE"));
        try (Connection other = DatabaseProbe.open();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("SELECT id FROM project WHERE code = 'AT_ONCE' FOR NO KEY UPDATE");

            CompletableFuture<Response> moving = CompletableFuture.supplyAsync(
                    () -> RecordClient.corrects("milestones", id, 1, "이관", step.with("project", "AT_ONCE")), people);
            awaitSomebodyWaiting();
            sql.execute("SELECT id FROM programme WHERE code = 'AT_ONCE' FOR NO KEY UPDATE NOWAIT");
            other.commit();

            moving.join().then().statusCode(200);
        }
    }

    private static void awaitSomebodyWaiting() {
        await("somebody waits for a lock")
                .until(() -> DatabaseProbe.count("SELECT count(*) FROM pg_stat_activity "
                                + "WHERE datname = current_database() AND wait_event_type = 'Lock'")
                        > 0);
    }

    @Test
    void records_that_change_places_do_not_wait_for_each_other_for_ever() throws Exception {
        RecordClient.has("teams", OrganizationFixture.team("PLACE_A"));
        RecordClient.has("teams", OrganizationFixture.team("PLACE_B"));
        String here = RecordClient.has("duties", OrganizationFixture.duty("PLACE_A", "영상"));
        String there = RecordClient.has("duties", OrganizationFixture.duty("PLACE_B", "사진"));
        for (int round = 1; round <= 25; round++) {
            int revision = round;
            String left = round % 2 == 1 ? "PLACE_B" : "PLACE_A";
            String right = round % 2 == 1 ? "PLACE_A" : "PLACE_B";

            List<Integer> statuses = statusesOf(List.of(
                    () -> RecordClient.corrects("duties", here, revision, "이관", OrganizationFixture.duty(left, "영상")),
                    () -> RecordClient.corrects(
                            "duties", there, revision, "이관", OrganizationFixture.duty(right, "사진"))));

            assertThat(statuses).containsOnly(200);
        }
    }
}
