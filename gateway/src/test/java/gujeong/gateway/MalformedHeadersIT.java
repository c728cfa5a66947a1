package gujeong.gateway;

import java.io.IOException;
import java.net.URL;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.kernel.testing.MalformedHeaders;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Headers that mean nothing are the caller's fault: on pages, on the gateway's own operations, and in public. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@QuarkusTestResource(ServiceAddress.class)
class MalformedHeadersIT {

    /** Of what a head may have, by quarkus.http.limits.max-header-size. */
    private static final int HEAD_BYTES = 16 * 1024;

    @TestHTTPResource
    URL gateway;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/api/v1/figures", "/api/v1/openapi", "/nowhere"})
    void no_header_makes_the_gateway_fail(String path) {
        assertThat(MalformedHeaders.answers(
                        gateway, "GET " + path + " HTTP/1.1", "Authorization: Bearer " + Tokens.as("reader")))
                .allSatisfy((line, answer) -> assertThat(answer)
                        .doesNotContainPattern("^HTTP/1.1 5")
                        .doesNotContain("\"code\":\"INTERNAL\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/api/v1/figures"})
    void a_content_type_that_is_none_is_refused_even_where_nobody_needs_a_token(String path) throws IOException {
        for (String type : new String[] {"x", "application/json, text/csv"}) {
            assertThat(MalformedHeaders.answer(gateway, "GET " + path + " HTTP/1.1", "Content-Type: " + type))
                    .as(type)
                    .startsWith("HTTP/1.1 415");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/figures/%zz", "/%zz", "/api/v1/figures?%zz=%", "/api/v1/figures/%00", "/%c0%af"})
    void a_path_that_cannot_be_decoded_is_no_failure(String target) throws IOException {
        String answer = MalformedHeaders.answer(
                gateway, "GET " + target + " HTTP/1.1", "Authorization: Bearer " + Tokens.as("reader"));

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 100_000})
    void an_address_or_a_header_without_end_is_no_failure(int length) throws IOException {
        for (String[] lines : new String[][] {
            {"GET /api/v1/figures?q=" + "x".repeat(length) + " HTTP/1.1"},
            {"GET /api/v1/figures HTTP/1.1", "X-Long: " + "x".repeat(length)},
            {"GET /api/v1/figures HTTP/1.1", "X-Many: y\r\n".repeat(length / 10) + "X-Last: z"}
        }) {
            // a line that is too long is refused before its version is read
            assertThat(MalformedHeaders.answer(gateway, lines))
                    .containsPattern(length > HEAD_BYTES ? "^HTTP/1.[01] 4" : "^HTTP/1.[01] [24]");
        }
    }
}
