package gujeong.budget.conventions;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.ManagementPort;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** Who may do what. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class TokensIT {

    private static final String MILESTONES = RecordClient.path("milestones");

    @Test
    void nobody_reads_or_writes_without_a_token() {
        unauthenticated(given().get(MILESTONES));
        unauthenticated(given().get(MILESTONES + "/01900000-0000-7000-8000-000000000000"));
        unauthenticated(given().contentType("application/json")
                .body(OrganizationFixture.milestone(2053, "점검"))
                .post(MILESTONES));
        unauthenticated(given().contentType("text/csv").body("fiscalYear").post(MILESTONES + "/imports"));
        unauthenticated(given().get(RecordClient.path("operations") + "/outbox"));
    }

    @Test
    void a_token_that_is_not_ours_is_none() {
        String good = Tokens.as("budget-editor");
        String altered =
                good.substring(0, good.lastIndexOf('.') + 1) + "AAAA" + good.substring(good.lastIndexOf('.') + 5);
        for (String token : List.of(
                "garbage",
                "a.b.c",
                altered,
                unsigned(),
                Tokens.expired("budget-editor"),
                Tokens.until(Instant.now().minusSeconds(1), "just late", "budget-editor"),
                Tokens.withoutAudience("budget-editor"),
                Tokens.forAudience("payroll", "budget-editor"))) {
            unauthenticated(RecordClient.as(token).get(MILESTONES));
        }
    }

    @Test
    void a_token_that_was_good_is_refused_once_it_has_expired() {
        RecordClient.reader().get(MILESTONES).then().statusCode(200);
        String token = Tokens.until(Instant.now().plusSeconds(3), "soon late", "reader");
        RecordClient.as(token).get(MILESTONES).then().statusCode(200);

        // sooner than a token that is known is forgotten
        await().atMost(Duration.ofSeconds(5))
                .until(() -> RecordClient.as(token).get(MILESTONES).statusCode() == 401);
        unauthenticated(RecordClient.as(token).get(MILESTONES));
    }

    /** {@code "alg": "none"}, the oldest trick. */
    private static String unsigned() {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String header = encoder.encodeToString("{\"alg\":\"none\"}".getBytes());
        String claims = encoder.encodeToString(
                "{\"iss\":\"gujeong\",\"upn\":\"x\",\"groups\":[\"budget-editor\"],\"exp\":4102444800}".getBytes());
        return header + "." + claims + ".";
    }

    private static void unauthenticated(Response answer) {
        answer.then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void a_good_token_without_a_role_that_counts_here_opens_nothing() {
        for (String token : List.of(
                Tokens.as(), Tokens.as("mayor"), Tokens.as("press-editor"), Tokens.as("report-editor", "READER"))) {
            forbidden(RecordClient.as(token).get(MILESTONES));
            forbidden(RecordClient.as(token).get(MILESTONES + "/01900000-0000-7000-8000-000000000000/history"));
            forbidden(RecordClient.as(token)
                    .get(RecordClient.path("projects") + "/01900000-0000-7000-8000-000000000000/status"));
        }
    }

    @Test
    void whoever_acts_here_reads_here_too() {
        for (String role : List.of("reader", "budget-editor", "operator", "privacy-officer")) {
            RecordClient.as(Tokens.as(role)).get(MILESTONES).then().statusCode(200);
        }
    }

    @Test
    void a_reader_reads_and_writes_nothing() {
        String id = RecordClient.has("milestones", OrganizationFixture.milestone(2053, "보고회"));
        long before = DatabaseProbe.journalRows();

        RecordClient.reader().get(MILESTONES).then().statusCode(200);
        RecordClient.reads("milestones", id).then().statusCode(200);
        RecordClient.history("milestones", id).then().statusCode(200);
        forbidden(RecordClient.reader()
                .contentType("application/json")
                .body(OrganizationFixture.milestone(2053, "점검"))
                .post(MILESTONES));
        forbidden(RecordClient.reader()
                .contentType("application/json")
                .header("If-Match", RecordClient.etag(1))
                .queryParam("reason", "오타")
                .body(OrganizationFixture.milestone(2053, "점검"))
                .put(MILESTONES + "/" + id));
        forbidden(RecordClient.reader()
                .header("If-Match", RecordClient.etag(1))
                .queryParam("reason", "오타")
                .delete(MILESTONES + "/" + id));
        forbidden(
                RecordClient.reader().contentType("text/csv").body("fiscalYear").post(MILESTONES + "/imports"));
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    @Test
    void an_editor_of_another_service_writes_nothing_here() {
        for (String role : List.of("press-editor", "report-editor", "operator", "editor", "budget-editors")) {
            forbidden(RecordClient.as(Tokens.as(role))
                    .contentType("application/json")
                    .body(OrganizationFixture.milestone(2053, "점검"))
                    .post(MILESTONES));
        }
    }

    @Test
    void only_an_operator_sees_the_outbox() {
        forbidden(RecordClient.editor().get(RecordClient.path("operations") + "/outbox"));
        forbidden(RecordClient.editor().post(RecordClient.path("operations") + "/republications"));
        RecordClient.as(Tokens.as("operator"))
                .get(RecordClient.path("operations") + "/outbox")
                .then()
                .statusCode(200);
    }

    private static void forbidden(Response answer) {
        answer.then().statusCode(403).contentType("application/problem+json").body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void health_needs_no_token() {
        for (String path : Set.of("/q/health/live", "/q/health/ready", "/q/health/started")) {
            ManagementPort.get(path).then().statusCode(200);
        }
    }
}
