package gujeong.gateway.operations;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.gateway.event.TestEvent;
import gujeong.gateway.intake.EmptyLedger;
import gujeong.gateway.intake.TestProducer;
import gujeong.kernel.testing.ManagementPort;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What operators see and may do. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
class OperationsIT {

    private static final String FAILURES = "/api/v1/operations/failures";
    private static final String FINDINGS = "/api/v1/operations/findings";
    private static final String REBUILDS = "/api/v1/operations/rebuilds";

    private TestProducer budget;

    @BeforeAll
    static void beginWithAnEmptyLedger() {
        EmptyLedger.make();
    }

    @BeforeEach
    void begin() {
        budget = new TestProducer(RealEngines.kafka().bootstrapServers());
    }

    @AfterEach
    void end() {
        budget.close();
    }

    @Test
    void aFailureIsSeenDecidedAndGone() {
        // Given
        TestEvent broken = TestEvent.commitment("FAILURE", 1, "2020-04-01").without("amount");
        budget.publish(broken);
        String id = await().until(() -> failure(broken), java.util.Objects::nonNull);
        await().untilAsserted(() -> metric("failures_open", "failures_open", 1));

        // Then
        operator()
                .get(FAILURES + "/" + id)
                .then()
                .statusCode(200)
                .body("cause", equalTo("UNMEASURABLE"))
                .body("error", containsString("'amount' is missing"))
                .body("status", equalTo("OPEN"));
        operator().post(FAILURES + "/" + id + "/retry").then().statusCode(200).body("status", equalTo("OPEN"));
        operator().post(FAILURES + "/" + id + "/discard").then().statusCode(400).body("field", equalTo("reason"));

        // When
        operator()
                .queryParam("reason", "never sent")
                .post(FAILURES + "/" + id + "/discard")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISCARDED"));
        budget.publish(broken.corrected("amount", 800));

        // Then
        await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.as("reader"))
                .get("/api/v1/figures/budget.executed?project=FAILURE&asOf=2020-12-31")
                .then()
                .body("value", equalTo(800)));
        await().untilAsserted(() -> metric("failures_open", "failures_open", 0));
    }

    @Test
    void aFailureWhoseRecordIsCorrectedIsResolvedByItself() {
        // Given
        TestEvent broken = TestEvent.commitment("MENDED", 1, "2020-04-01").without("amount");
        budget.publish(broken);
        String id = await().until(() -> failure(broken), java.util.Objects::nonNull);

        // When
        budget.publish(broken.corrected("amount", 800));

        // Then
        await().untilAsserted(() -> operator()
                .get(FAILURES + "/" + id)
                .then()
                .body("status", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(2)));
        await().untilAsserted(() -> metric("failures_open", "failures_open", 0));
    }

    @Test
    void aTargetNobodyCanCountIsListedAndHoldsNothingUp() {
        // Given
        TestEvent plan =
                TestEvent.plan("budget.guessed", java.util.Map.of(), "2021-01-01", "2021-12-31", 1, "2020-01-01");

        // When
        budget.publish(plan);

        // Then
        await().untilAsserted(() -> operator()
                .get(FINDINGS + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.record", org.hamcrest.Matchers.hasItem(plan.id().toString()))
                .body(
                        "items.find { it.record == '" + plan.id() + "' }.reason",
                        equalTo("figure 'budget.guessed' is not in the dictionary")));
        assertThat(failure(plan)).isNull();
        given().auth().oauth2(Tokens.as("reader")).get(FINDINGS).then().statusCode(403);
        operator().get(FINDINGS + "?cursor=abc").then().statusCode(400).body("field", equalTo("cursor"));

        // When
        budget.publish(plan.voided());

        // Then
        await().untilAsserted(() -> operator()
                .get(FINDINGS + "?limit=500")
                .then()
                .body(
                        "items.record",
                        org.hamcrest.Matchers.not(
                                org.hamcrest.Matchers.hasItem(plan.id().toString()))));
    }

    @Test
    void aRebuildIsStartedAndWatched() {
        budget.publish(TestEvent.commitment("REBUILD", 900, "2020-04-01"));

        String location = operator()
                .post(REBUILDS)
                .then()
                .statusCode(202)
                .body("status", equalTo("RUNNING"))
                .body("requestedBy", equalTo("operator"))
                .extract()
                .header("Location");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> operator()
                .get(location)
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("finishedAt", notNullValue()));
        operator().get(REBUILDS).then().statusCode(200).body("[0].status", equalTo("DONE"));
        await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.as("reader"))
                .get("/api/v1/figures/budget.executed?project=REBUILD&asOf=2020-12-31")
                .then()
                .body("value", equalTo(900)));
    }

    @Test
    void completenessFollowsTheWatermarksAndWhoHasNeverSaidAnythingIsNotComplete() {
        Instant at = Instant.now();
        String value =
                "{\"service\":\"budget\",\"at\":\"" + at + "\",\"journalRows\":0,\"unpublished\":0,\"offsets\":{}}";
        budget.send(new ProducerRecord<>(
                "gujeong.budget.watermarks",
                "budget".getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8)));

        await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.as("reader"))
                .get("/api/v1/operations/completeness")
                .then()
                .statusCode(200)
                .body("services.service", contains("budget", "press"))
                .body("services[0].through", notNullValue())
                .body("services[1].complete", equalTo(false))
                .body("services[1].through", nullValue())
                .body("complete", equalTo(false)));
    }

    @Test
    void onlyOperatorsOperate() {
        given().auth().oauth2(Tokens.as("reader")).get(FAILURES).then().statusCode(403);
        given().auth().oauth2(Tokens.as("budget-editor")).post(REBUILDS).then().statusCode(403);
        given().get(FAILURES).then().statusCode(401);
        given().get("/api/v1/operations/completeness").then().statusCode(401);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String nobody = "/00000000-0000-0000-0000-000000000001";
        operator().get(FAILURES + nobody).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        operator().post(FAILURES + nobody + "/retry").then().statusCode(404);
        operator().get(REBUILDS + nobody).then().statusCode(404);
        operator().get(FAILURES + "?status=LOST").then().statusCode(400).body("field", equalTo("status"));
        operator().get(REBUILDS + "?limit=many").then().statusCode(400).body("field", equalTo("limit"));
        operator().get(FAILURES + "?limit=0").then().statusCode(400).body("field", equalTo("limit"));
    }

    @Test
    void healthAndMetricsAreServed() {
        budget.publish(TestEvent.commitment("METRICS", 1, "2020-04-01"));
        ManagementPort.get("/q/health/ready").then().statusCode(200);
        ManagementPort.get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.name", org.hamcrest.Matchers.hasItem("ledger consumer"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(ManagementPort.get("/q/metrics").asString())
                                .contains("projection_staleness_seconds{service=\"budget\"")
                                .contains("failures_oldest_age_seconds ")
                                .contains("events_duplicate_total ")
                                .contains("ledger_events_applied_total ")
                                .contains("ledger_apply_seconds_bucket")
                                .contains(
                                        "kafka_consumergroup_lag{consumergroup=\"gujeong-gateway\",partition=\"0\",topic=\"gujeong.budget.records\"")
                                .contains(
                                        "kafka_consumergroup_lag_sum{consumergroup=\"gujeong-gateway\",topic=\"gujeong.budget.records\""));
    }

    @Test
    void healthAndMetricsAreNotOnThePublicPort() {
        ManagementPort.assertAbsentFromThePublicPort();
    }

    private static String failure(TestEvent published) {
        return operator()
                .get(FAILURES + "?status=OPEN&limit=500")
                .jsonPath()
                .getString("items.find { it.recordKey == '" + published.id() + "' }.id");
    }

    private static void metric(String named, String line, int value) {
        assertThat(ManagementPort.get("/q/metrics").asString().lines().filter(each -> each.startsWith(line + " ")))
                .as(named)
                .singleElement()
                .isEqualTo(line + " " + value + ".0");
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.as("operator"));
    }
}
