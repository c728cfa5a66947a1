package gujeong.gateway.http;

import java.net.URI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.gateway.ServiceAddress;
import gujeong.gateway.routing.ScriptedService;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The headers that every answer has, of whatever kind, and those that differ. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@QuarkusTestResource(ServiceAddress.class)
class SecurityHeadersIT {

    @ConfigProperty(name = "gujeong.services.budget")
    URI address;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/reports/council.html?asOf=2020-10-31",
                "/api-docs/",
                "/api/v1/openapi",
                "/api/v1/figures",
                "/api/v1/figures/no.such.figure",
                "/api/v1/figures/budget.executed?asOf=2020-10-31",
                "/api/v1/operations/rebuilds",
                "/api/v1/budget/commitments",
                "/nowhere"
            })
    void every_answer_is_guarded(String path) {
        for (Response answer : new Response[] {get(path), given().get(path), given().post(path)}) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isIn("same-origin", "no-referrer");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
        }
    }

    @Test
    void what_was_answered_to_one_caller_is_not_kept_for_another() {
        for (String path :
                new String[] {"/api/v1/figures/budget.executed?asOf=2020-10-31", "/api/v1/operations/rebuilds"}) {
            assertThat(get(path).header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(get(path).header("Vary")).contains("Authorization", "Cookie", "Accept");
        }
        assertThat(get("/reports/council.html?asOf=2020-10-31").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void the_documentation_may_run_its_own_script_and_nothing_else_may() {
        assertThat(given().get("/api-docs/").header("Content-Security-Policy"))
                .contains("script-src 'self' 'unsafe-inline'");
        for (String path : new String[] {"/", "/sign-in", "/api/v1/figures", "/nowhere"}) {
            assertThat(given().get(path).header("Content-Security-Policy")).doesNotContain("script-src");
        }
    }

    @Test
    void what_a_service_says_of_its_answer_stays() {
        try (var service = new ScriptedService(address)) {
            service.answer(request -> request.response()
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Vary", "Accept-Language")
                    .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                    .end("served"));

            Response answer = get("/api/v1/budget/commitments");

            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Vary")).contains("Accept-Language", "Authorization", "Cookie");
            assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    private static Response get(String path) {
        return given().header("Authorization", "Bearer " + Tokens.as("operator", "reader"))
                .get(path);
    }
}
