package gujeong.gateway.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import gujeong.gateway.ServiceAddress;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Programs get errors in the language they accept, people with a browser in Korean. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@WithTestResource(ServiceAddress.class)
class LanguagesIT {

    @Test
    void a_program_is_told_in_english_unless_it_accepts_korean() {
        reader().get("/api/v1/reports/council?asOf=never")
                .then()
                .statusCode(400)
                .header("Content-Language", "en")
                .body("detail", equalTo("must be a date that exists, as YYYY-MM-DD"));
        reader().header("Accept-Language", "ko-KR,ko;q=0.9")
                .get("/api/v1/reports/council?asOf=never")
                .then()
                .statusCode(400)
                .header("Content-Language", "ko")
                .body("code", equalTo("INVALID_VALUE"))
                .body("detail", equalTo("실제로 있는 날짜를 YYYY-MM-DD로 적어야 합니다"));
        reader().header("Accept-Language", "ko")
                .get("/api/v1/figures/no.such.figure?asOf=2020-10-31")
                .then()
                .statusCode(404)
                .body("title", equalTo("찾을 수 없습니다"))
                .body("detail", equalTo("지표 no.such.figure은(는) 지표 사전에 없습니다."));
    }

    @Test
    void whoever_asks_for_a_page_is_told_in_korean() {
        reader().header("Accept-Language", "en-US,en;q=0.9")
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/reports/council.html?asOf=never")
                .then()
                .statusCode(400)
                .body(containsString("실제로 있는 날짜를 YYYY-MM-DD로 적어야 합니다"));
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.as("reader"));
    }
}
