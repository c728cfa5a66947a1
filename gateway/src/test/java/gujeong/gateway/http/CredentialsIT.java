package gujeong.gateway.http;

import java.net.URI;
import java.net.URL;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.gateway.ServiceAddress;
import gujeong.gateway.routing.ScriptedService;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whose token counts, for what the gateway answers itself and for what a service does alike. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@QuarkusTestResource(ServiceAddress.class)
class CredentialsIT {

    private static final String OWN_READ = "/api/v1/operations/completeness";
    private static final String OWN_WRITE = "/api/v1/operations/rebuilds";
    private static final String SERVED = "/api/v1/budget/commitments";
    private static final String NOBODY = "a.valid.token-it-is-not";

    @ConfigProperty(name = "gujeong.services.budget")
    URI address;

    @TestHTTPResource
    URL gateway;

    private ScriptedService service;

    @BeforeEach
    void startTheService() {
        service = new ScriptedService(address);
    }

    @AfterEach
    void stopTheService() {
        service.close();
    }

    @Test
    void who_is_signed_in_reads_by_cookie() {
        assertThat(readOwn(cookie(operator()))).isEqualTo(200);
        assertThat(tokenOf(cookie("the-token"), "GET")).isEqualTo("Bearer the-token");
    }

    @Test
    void authorization_wins_over_the_cookie() {
        assertThat(readOwn(cookie(operator()).header("Authorization", "Bearer " + NOBODY)))
                .isEqualTo(401);
        assertThat(readOwn(cookie(NOBODY).header("Authorization", "Bearer " + operator())))
                .isEqualTo(200);
        assertThat(tokenOf(cookie("the-token").header("Authorization", "Bearer another"), "GET"))
                .isEqualTo("Bearer another");
    }

    @Test
    void the_cookie_changes_nothing_unless_a_page_of_the_gateway_sent_the_request() {
        for (RequestSpecification foreign : foreign().toList()) {
            foreign.cookie(Credentials.COOKIE, operator())
                    .post(OWN_WRITE)
                    .then()
                    .statusCode(401);
        }
        for (RequestSpecification foreign : foreign().toList()) {
            assertThat(tokenOf(foreign.cookie(Credentials.COOKIE, "the-token"), "POST"))
                    .isNull();
        }
    }

    @Test
    void a_page_of_the_gateway_may_change_what_its_reader_may() {
        cookie(operator())
                .header("Sec-Fetch-Site", "same-origin")
                .post(OWN_WRITE)
                .then()
                .statusCode(202);
        assertThat(tokenOf(cookie("the-token").header("Sec-Fetch-Site", "same-origin"), "POST"))
                .isEqualTo("Bearer the-token");
        assertThat(tokenOf(
                        cookie("the-token")
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Origin", "null"),
                        "PUT"))
                .isEqualTo("Bearer the-token");
        assertThat(tokenOf(cookie("the-token").header("Origin", "http://" + gateway.getAuthority()), "DELETE"))
                .isEqualTo("Bearer the-token");
    }

    @Test
    void the_service_never_sees_the_cookie() {
        cookie("the-token").get(SERVED).then().statusCode(200);

        assertThat(service.seen().getHeader("Cookie")).isNull();
    }

    @Test
    void a_form_of_another_site_signs_nobody_in_or_out() {
        given().header("Origin", "https://example.org")
                .formParam("token", operator())
                .post("/sign-in")
                .then()
                .statusCode(403);
        cookie(operator())
                .header("Sec-Fetch-Site", "cross-site")
                .post("/sign-out")
                .then()
                .statusCode(403);
    }

    /** Requests that another site could have made a browser send, or of which nobody says where they are from. */
    private static Stream<RequestSpecification> foreign() {
        return Stream.of(
                given(),
                given().header("Origin", "https://example.org"),
                given().header("Origin", "null"),
                given().header("Sec-Fetch-Site", "cross-site"),
                given().header("Sec-Fetch-Site", "same-site"),
                given().header("Sec-Fetch-Site", "none"),
                given().header("Sec-Fetch-Site", "same-origin").header("Origin", "https://example.org"));
    }

    private static RequestSpecification cookie(String token) {
        return given().cookie(Credentials.COOKIE, token);
    }

    private static int readOwn(RequestSpecification request) {
        return request.get(OWN_READ).statusCode();
    }

    /** What the service is shown. */
    private String tokenOf(RequestSpecification request, String method) {
        request.request(method, SERVED).then().statusCode(200);
        return service.seen().getHeader("Authorization");
    }

    private static String operator() {
        return Tokens.as("operator", "reader");
    }
}
