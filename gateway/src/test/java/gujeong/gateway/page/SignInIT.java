package gujeong.gateway.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.gateway.ServiceAddress;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** A person's way in, with a browser's requests. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@QuarkusTestResource(ServiceAddress.class)
class SignInIT {

    private static final String PAGE = "/reports/council.html?asOf=2020-10-31";

    @Test
    void aTokenPastedInOpensTheReportUntilTheBrowserIsClosed() {
        Response signedIn = signIn(" Bearer " + Tokens.as("reader") + "\n", PAGE);

        signedIn.then()
                .statusCode(303)
                .header("Location", equalTo(PAGE))
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("HttpOnly"),
                                containsString("SameSite=Strict"),
                                containsString("Path=/"),
                                not(containsString("Max-Age")),
                                not(containsString("Expires"))));
        given().cookies(signedIn.cookies()).get(PAGE).then().statusCode(200).body(containsString("주요업무 보고"));
        given().cookies(signedIn.cookies())
                .get("/api/v1/figures/budget.executed?asOf=2020-10-31")
                .then()
                .statusCode(200);
    }

    @Test
    void aTokenThatDoesNotCountIsRefusedWithAReason() {
        signIn("not.a.token", PAGE).then().statusCode(400).body(containsString("유효하지 않은 토큰입니다"));
        signIn("", PAGE).then().statusCode(400).body(containsString("토큰이 비어 있습니다"));
        signIn("x".repeat(5000), PAGE).then().statusCode(400).body(containsString("토큰이 너무 길어"));
    }

    @Test
    void aFormWithVeryManyFieldsIsRefused() {
        String fields = IntStream.range(0, 20_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        for (String form : List.of("/sign-in", "/sign-out")) {
            given().contentType("application/x-www-form-urlencoded")
                    .body(fields)
                    .post(form)
                    .then()
                    .statusCode(anyOf(equalTo(400), equalTo(413)));
        }
        signIn("x".repeat(1_000_000), PAGE).then().statusCode(anyOf(equalTo(400), equalTo(413)));
    }

    @Test
    void anExpiredCookieLeadsToTheSignInPageWhichSaysSo() {
        given().cookie("gujeong-token", "expired.long.ago")
                .accept("text/html")
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("토큰이 만료되었거나 유효하지 않습니다"))
                .body(containsString("value=\"/reports/council.html?asOf=2020-10-31\""));
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        for (String to : List.of("https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)")) {
            signIn(Tokens.as("reader"), to).then().statusCode(303).header("Location", equalTo("/"));
        }
    }

    @Test
    void signingOutForgetsTheToken() {
        given().redirects()
                .follow(false)
                .cookie("gujeong-token", Tokens.as("reader"))
                .post("/sign-out")
                .then()
                .statusCode(303)
                .header("Set-Cookie", allOf(containsString("gujeong-token=;"), containsString("Max-Age=0")));
    }

    @Test
    void theEntranceIsOpenToAllAndNamesWhatThereIs() {
        given().get("/")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/reports/council.html?asOf="))
                .body(containsString("href=\"/api/v1/figures\""))
                .body(containsString("href=\"/sign-in\""));
        given().get("/api/v1/figures").then().statusCode(200);
    }

    private static Response signIn(String token, String to) {
        return given().redirects()
                .follow(false)
                .formParam("token", token)
                .formParam("to", to)
                .post("/sign-in");
    }
}
