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

import gujeong.budget.Papers;
import gujeong.kernel.testing.Books;
import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.Management;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** Who may do what. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class TokensIT {

    private static final String MILESTONES = Clerk.path("milestones");

    @Test
    void nobody_reads_or_writes_without_a_token() {
        unauthenticated(given().get(MILESTONES));
        unauthenticated(given().get(MILESTONES + "/01900000-0000-7000-8000-000000000000"));
        unauthenticated(given().contentType("application/json")
                .body(Papers.milestone(2053, "점검"))
                .post(MILESTONES));
        unauthenticated(given().contentType("text/csv").body("fiscalYear").post(MILESTONES + "/imports"));
        unauthenticated(given().get(Clerk.path("operations") + "/outbox"));
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
            unauthenticated(Clerk.as(token).get(MILESTONES));
        }
    }

    @Test
    void a_token_that_was_good_is_refused_once_it_has_expired() {
        Clerk.reader().get(MILESTONES).then().statusCode(200);
        String token = Tokens.until(Instant.now().plusSeconds(3), "soon late", "reader");
        Clerk.as(token).get(MILESTONES).then().statusCode(200);

        // sooner than a token that is known is forgotten
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Clerk.as(token).get(MILESTONES).statusCode() == 401);
        unauthenticated(Clerk.as(token).get(MILESTONES));
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
            forbidden(Clerk.as(token).get(MILESTONES));
            forbidden(Clerk.as(token).get(MILESTONES + "/01900000-0000-7000-8000-000000000000/history"));
            forbidden(Clerk.as(token).get(Clerk.path("projects") + "/01900000-0000-7000-8000-000000000000/status"));
        }
    }

    @Test
    void whoever_acts_here_reads_here_too() {
        for (String role : List.of("reader", "budget-editor", "operator", "privacy-officer")) {
            Clerk.as(Tokens.as(role)).get(MILESTONES).then().statusCode(200);
        }
    }

    @Test
    void a_reader_reads_and_writes_nothing() {
        String id = Clerk.has("milestones", Papers.milestone(2053, "보고회"));
        long before = Books.journalRows();

        Clerk.reader().get(MILESTONES).then().statusCode(200);
        Clerk.reads("milestones", id).then().statusCode(200);
        Clerk.history("milestones", id).then().statusCode(200);
        forbidden(Clerk.reader()
                .contentType("application/json")
                .body(Papers.milestone(2053, "점검"))
                .post(MILESTONES));
        forbidden(Clerk.reader()
                .contentType("application/json")
                .header("If-Match", Clerk.etag(1))
                .queryParam("reason", "오타")
                .body(Papers.milestone(2053, "점검"))
                .put(MILESTONES + "/" + id));
        forbidden(Clerk.reader()
                .header("If-Match", Clerk.etag(1))
                .queryParam("reason", "오타")
                .delete(MILESTONES + "/" + id));
        forbidden(Clerk.reader().contentType("text/csv").body("fiscalYear").post(MILESTONES + "/imports"));
        assertThat(Books.journalRows()).isEqualTo(before);
    }

    @Test
    void an_editor_of_another_service_writes_nothing_here() {
        for (String role : List.of("press-editor", "report-editor", "operator", "editor", "budget-editors")) {
            forbidden(Clerk.as(Tokens.as(role))
                    .contentType("application/json")
                    .body(Papers.milestone(2053, "점검"))
                    .post(MILESTONES));
        }
    }

    @Test
    void only_an_operator_sees_the_outbox() {
        forbidden(Clerk.editor().get(Clerk.path("operations") + "/outbox"));
        forbidden(Clerk.editor().post(Clerk.path("operations") + "/republications"));
        Clerk.as(Tokens.as("operator"))
                .get(Clerk.path("operations") + "/outbox")
                .then()
                .statusCode(200);
    }

    private static void forbidden(Response answer) {
        answer.then().statusCode(403).contentType("application/problem+json").body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void health_needs_no_token() {
        for (String path : Set.of("/q/health/live", "/q/health/ready", "/q/health/started")) {
            Management.get(path).then().statusCode(200);
        }
    }
}
