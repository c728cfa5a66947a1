package gujeong.budget.conventions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.ManagementPort;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Without its database the service answers so within its timeouts, and writes nothing partially. */
@QuarkusTest
@TestProfile(DatabaseUnavailableIT.Impatient.class)
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class DatabaseUnavailableIT {

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.acquisition-timeout", "2",
                    "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "3",
                    // the engine of the tests acknowledges what it has not yet written, to be fast
                    "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c synchronous_commit=on");
        }
    }

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void a_database_that_was_stopped_is_a_service_unavailable_until_it_is_back() {
        String id = RecordClient.has("milestones", OrganizationFixture.milestone(2077, "계약"));
        long before = DatabaseProbe.journalRows();
        RealEngines.postgres().stop();
        try {
            unavailable(RecordClient.records("milestones", OrganizationFixture.milestone(2077, "준공")));
            unavailable(RecordClient.reads("milestones", id));
            unavailable(RecordClient.corrects("milestones", id, 1, "오타", OrganizationFixture.milestone(2077, "준공")));
            unavailable(RecordClient.imports(
                    "milestones", "fiscalYear,title,startsOn,status,statedOn\n2077,점검,2077-01-01,DONE,2077-05-31\n"));
            unavailable(RecordClient.exports("milestones"));
            ManagementPort.get("/q/health/ready").then().statusCode(503);
            ManagementPort.get("/q/health/live").then().statusCode(200);
        } finally {
            RealEngines.postgres().start();
        }

        await().atMost(SOON).until(() -> RecordClient.reads("milestones", id).statusCode() == 200);
        nothingIsHalfWritten();
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
        RecordClient.reads("milestones", id).then().body("revision", equalTo(1));
    }

    @Test
    void a_database_that_was_killed_under_load_leaves_nothing_half_written() {
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        CompletableFuture<?> load = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 400; i++) {
                Response answer = RecordClient.records("milestones", OrganizationFixture.milestone(2078, "점검 " + i));
                if (answer.statusCode() == 201) {
                    acknowledged.add(answer.path("id"));
                } else {
                    unavailable(answer);
                }
            }
        });
        await().until(() -> DatabaseProbe.count("SELECT count(*) FROM milestone WHERE fiscal_year = 2078") > 20);
        RealEngines.postgres().kill();
        RealEngines.postgres().start();

        await().atMost(SOON).until(load::isDone);
        load.join();
        await().atMost(SOON)
                .until(() -> RecordClient.records("milestones", OrganizationFixture.milestone(2078, "마지막"))
                                .statusCode()
                        == 201);
        nothingIsHalfWritten();
    }

    @Test
    void a_database_that_is_frozen_does_not_freeze_its_callers() {
        String id = RecordClient.has("milestones", OrganizationFixture.milestone(2079, "계약"));
        long before = DatabaseProbe.journalRows();
        signal("STOP");
        try {
            CompletableFuture<Response> answer = CompletableFuture.supplyAsync(
                            () -> RecordClient.records("milestones", OrganizationFixture.milestone(2079, "준공")))
                    .orTimeout(20, TimeUnit.SECONDS);
            unavailable(answer.join());
        } finally {
            signal("CONT");
        }

        await().atMost(SOON).until(() -> RecordClient.reads("milestones", id).statusCode() == 200);
        nothingIsHalfWritten();
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    /** The server and the processes that serve its connections. */
    private static void signal(String name) {
        ProcessHandle server = RealEngines.postgres().process().orElseThrow();
        server.descendants().forEach(process -> signal(name, process));
        signal(name, server);
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", not(nullValue()))
                .contentType("application/problem+json")
                .body("code", equalTo("UNAVAILABLE"))
                .body("requestId", equalTo(answer.header("X-Request-Id")));
    }

    private static void nothingIsHalfWritten() {
        assertThat(DatabaseProbe.count("SELECT count(*) FROM milestone m FULL JOIN "
                        + "(SELECT record_id, max(revision) AS revision FROM journal "
                        + "WHERE record_type = 'budget.milestone' GROUP BY record_id) j ON j.record_id = m.id "
                        + "WHERE m.revision IS DISTINCT FROM j.revision"))
                .isZero();
    }
}
