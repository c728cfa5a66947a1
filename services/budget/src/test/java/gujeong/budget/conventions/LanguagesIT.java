package gujeong.budget.conventions;

import java.nio.charset.Charset;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** A refusal is explained in the caller's language; the codes are the same in all. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class LanguagesIT {

    private final FactsJson unsound = OrganizationFixture.milestone(2046, "발주").without("fiscalYear");

    @ParameterizedTest
    @ValueSource(strings = {"ko", "ko-KR,ko;q=0.9,en-US;q=0.8", "en;q=0.1, ko;q=0.2", "fr, ko;q=0.5"})
    void who_prefers_korean_is_answered_in_korean(String accepted) {
        records(accepted, unsound)
                .then()
                .statusCode(400)
                .header("Content-Language", "ko")
                .header("Vary", containsString("Accept-Language"))
                .body("code", equalTo("INVALID_VALUE"))
                .body("title", equalTo("받을 수 없는 값입니다"))
                .body("detail", equalTo("값을 적어야 합니다"))
                .body("action", equalTo("지적된 항목을 고쳐 다시 보내십시오."))
                .body("errors[0].field", equalTo("fiscalYear"))
                .body("errors[0].reason", equalTo("값을 적어야 합니다"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en-GB", "*", "fr", "ko;q=0", "ko;q=abc", ";;;", "en, ko"})
    void everybody_else_is_answered_in_english(String accepted) {
        records(accepted, unsound)
                .then()
                .statusCode(400)
                .header("Content-Language", "en")
                .body("title", equalTo("A value is not acceptable"))
                .body("errors[0].reason", equalTo("must not be null"));
    }

    @Test
    void constraints_are_told_with_what_they_allow() {
        records("ko", OrganizationFixture.milestone(2046, "x".repeat(500)))
                .then()
                .body("detail", equalTo("눈에 보이고 제어 문자가 없는 글 1자에서 200자여야 합니다"));
        records("ko", OrganizationFixture.milestone(2046, "발주").with("startsOn", "2046-02-30"))
                .then()
                .body("detail", equalTo("실제로 있는 날짜를 YYYY-MM-DD로 적어야 합니다"));
    }

    @Test
    void rules_and_references_of_records_are_told_in_korean() {
        records("ko", OrganizationFixture.milestone(2046, "발주").with("project", "NOBODY"))
                .then()
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("detail", equalTo("fiscalYear이(가) 2046이고 code이(가) NOBODY인 세부사업 기록이 없습니다"));
        records("ko", OrganizationFixture.milestone(2046, "발주").with("endsOn", "2046-01-01"))
                .then()
                .body("detail", equalTo("startsOn(2046-05-01)보다 앞일 수 없는데 2046-01-01입니다"));
    }

    @Test
    void records_are_called_what_they_are_called_in_korean() {
        String nowhere = "00000000-0000-7000-8000-000000000000";
        as("ko").get(RecordClient.path("milestones", nowhere))
                .then()
                .statusCode(404)
                .body("detail", equalTo("추진일정 기록 " + nowhere + "이(가) 없습니다."));
        FactsJson team = OrganizationFixture.team("LANGUAGES");
        RecordClient.has("teams", team);
        as("ko").contentType("application/json")
                .body(team)
                .post(RecordClient.path("teams"))
                .then()
                .statusCode(409)
                .body("detail", equalTo("같은 키의 기록(팀)이 이미 있습니다."));
    }

    @Test
    void rows_of_a_file_are_refused_in_korean() {
        as("ko").contentType("text/csv; charset=UTF-8")
                .body(MilestoneFiles.HEADER + "2046,점검,언젠가,,DONE,2046-05-31,\n")
                .post(RecordClient.path("milestones") + "/imports")
                .then()
                .statusCode(400)
                .body("title", equalTo("파일을 등록할 수 없습니다. 아무것도 기록되지 않았습니다"))
                .body("errors[0].reason", equalTo("실제로 있는 날짜를 YYYY-MM-DD로 적어야 합니다"));
    }

    @Test
    void what_to_do_fits_what_is_wrong() {
        as("").contentType("text/csv")
                .body("fiscalYear,title\n2046,점검\n".getBytes(Charset.forName("EUC-KR")))
                .post(RecordClient.path("milestones") + "/imports")
                .then()
                .statusCode(400)
                .body("action", equalTo("Save the file as CSV UTF-8 and send it again."));
        String again = MilestoneFiles.HEADER + "2046,두 번 보낸 파일,2046-01-01,,DONE,2046-05-31,\n";
        RecordClient.imports("milestones", again).then().statusCode(201);
        as("ko").contentType("text/csv; charset=UTF-8")
                .body(again)
                .post(RecordClient.path("milestones") + "/imports")
                .then()
                .statusCode(409)
                .body("action", equalTo("모두 한 번 더 등록하려면 repeat=true와 함께 보내십시오."));
        RecordClient.reader()
                .get(RecordClient.path("milestones") + "?cursor=none")
                .then()
                .statusCode(400)
                .body("action", equalTo("Begin again with the first page, without a cursor."));
    }

    @Test
    void so_are_those_whom_nobody_knows() {
        given().header("Accept-Language", "ko")
                .get(RecordClient.path("milestones"))
                .then()
                .statusCode(401)
                .body("title", equalTo("유효한 토큰이 필요합니다"));
        given().header("Accept-Language", "ko")
                .auth()
                .oauth2("no.such.token")
                .get(RecordClient.path("milestones"))
                .then()
                .statusCode(401)
                .body("detail", containsString("유효하지 않은 토큰입니다"));
    }

    private static Response records(String accepted, FactsJson milestone) {
        return as(accepted).contentType("application/json").body(milestone).post(RecordClient.path("milestones"));
    }

    private static RequestSpecification as(String accepted) {
        RequestSpecification caller = RecordClient.as(Tokens.as("budget-editor"));
        return accepted.isEmpty() ? caller : caller.header("Accept-Language", accepted);
    }
}
