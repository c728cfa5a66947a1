package gujeong.budget.conventions;

import java.io.IOException;
import java.net.URL;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.kernel.testing.MalformedHeaders;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Headers that mean nothing are the caller's fault, in every operation. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class MalformedHeadersIT {

    private static final String LIST = "/api/v1/budget/commitments";

    @TestHTTPResource
    URL service;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE", "PATCH"})
    void no_header_makes_the_service_fail(String method) {
        assertThat(MalformedHeaders.answers(service, method + " " + LIST + " HTTP/1.1", authorization()))
                .allSatisfy((line, answer) ->
                        assertThat(answer).doesNotContainPattern("^HTTP/1.1 5").doesNotContain("\"INTERNAL\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "/", "application/json, text/csv", "a;b=\"", "é"})
    void a_content_type_that_is_none_is_refused_before_anything_else(String type) throws IOException {
        for (String path : new String[] {LIST, LIST + "/1", "/api/v1/budget/nowhere"}) {
            String answer = MalformedHeaders.answer(service, "GET " + path + " HTTP/1.1", "Content-Type: " + type);

            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 415")
                    .contains("application/problem+json", "UNSUPPORTED_MEDIA_TYPE", "\"field\":\"Content-Type\"");
        }
    }

    @Test
    void a_body_that_is_not_framed_as_its_headers_say_is_the_callers_fault() throws IOException {
        String answer = MalformedHeaders.answer(
                service,
                "POST " + LIST + " HTTP/1.1",
                authorization(),
                "Host: localhost",
                "Content-Type: application/json",
                "Transfer-Encoding: chunked",
                "",
                "zz",
                "{");

        // the connection may be closed at once: where the next request begins is not known
        assertThat(answer).doesNotContainPattern("^HTTP/1.1 [25]").doesNotContain("\"INTERNAL\"");
    }

    private static String authorization() {
        return "Authorization: Bearer " + Tokens.as("budget-editor");
    }
}
