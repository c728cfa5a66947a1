package gujeong.budget.conventions;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Requests that are invalid before they reach a resource: by size, type, path or method. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class InvalidRequestsIT {

    private static final String TOO_LONG =
            "{\"title\": \"" + "x".repeat(64 * 1024) + "\", \"fiscalYear\": 2052, \"startsOn\": \"2052-01-01\"}";

    @TestHTTPResource("/api/v1/budget/milestones")
    URI milestones;

    @Test
    void a_body_of_more_than_64_kibibytes_is_refused_with_the_limit() {
        long before = DatabaseProbe.journalRows();

        RecordClient.editor()
                .body(TOO_LONG)
                .post(RecordClient.path("milestones"))
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("BODY_TOO_LARGE"))
                .body("detail", containsString("65536 bytes"));

        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    @Test
    void so_is_one_that_does_not_say_its_length() throws IOException, InterruptedException {
        long before = DatabaseProbe.journalRows();
        HttpRequest request = HttpRequest.newBuilder(milestones)
                .header("Authorization", "Bearer " + Tokens.as("budget-editor"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(chunks(TOO_LONG)))
                .build();

        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(request.bodyPublisher().orElseThrow().contentLength()).isNegative();
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("BODY_TOO_LARGE");
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    private static List<byte[]> chunks(String body) {
        int half = body.length() / 2;
        return List.of(
                body.substring(0, half).getBytes(StandardCharsets.UTF_8),
                body.substring(half).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_body_of_another_type_is_not_read() {
        for (String type : List.of("text/plain", "application/xml", "text/csv", "application/x-www-form-urlencoded")) {
            RecordClient.as(Tokens.as("budget-editor"))
                    .contentType(type)
                    .body("a=b")
                    .post(RecordClient.path("milestones"))
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json")
                    .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        }
        RecordClient.editor()
                .body("{}")
                .post(RecordClient.path("milestones") + "/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void a_body_that_does_not_say_its_type_is_not_recorded() throws IOException, InterruptedException {
        long before = DatabaseProbe.journalRows();
        HttpRequest request = HttpRequest.newBuilder(milestones)
                .header("Authorization", "Bearer " + Tokens.as("budget-editor"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(400, 415);
        assertThat(answer.body()).contains("\"requestId\"");
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    @Test
    void a_path_that_leads_nowhere_is_a_problem() {
        for (String path : List.of("/api/v1/budget/nothing", "/api/v1/press/releases", "/nothing/at/all")) {
            RecordClient.reader()
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("NOT_FOUND"))
                    .body("requestId", not(nullValue()));
        }
    }

    @Test
    void a_method_that_is_not_there_is_a_problem() {
        RecordClient.editor()
                .body("{}")
                .patch(RecordClient.path("milestones"))
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
        RecordClient.editor().delete(RecordClient.path("milestones")).then().statusCode(405);
    }

    @Test
    void an_answer_in_a_form_that_is_not_there_is_a_problem() {
        RecordClient.reader()
                .accept("image/png")
                .get(RecordClient.path("milestones"))
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @Test
    void a_request_id_that_could_forge_a_log_line_is_replaced() {
        var answer = RecordClient.editor()
                .header("X-Request-Id", "one two")
                .body(OrganizationFixture.milestone(2052, "점검"))
                .post(RecordClient.path("milestones"));

        answer.then().statusCode(201);
        assertThat(answer.header("X-Request-Id")).isNotEqualTo("one two").isNotBlank();
    }

    @Test
    void what_an_answer_points_to_is_a_path_whatever_the_caller_calls_this_host() {
        String location = RecordClient.editor()
                .header("Host", "gateway.example:8080")
                .body(OrganizationFixture.milestone(2052, "점검"))
                .post(RecordClient.path("milestones"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String link = RecordClient.reader()
                .header("Host", "gateway.example:8080")
                .get(RecordClient.path("milestones") + "?limit=1&voided=any")
                .header("Link");

        assertThat(location).startsWith("/api/v1/budget/milestones/");
        assertThat(link).startsWith("</api/v1/budget/milestones?");
    }
}
