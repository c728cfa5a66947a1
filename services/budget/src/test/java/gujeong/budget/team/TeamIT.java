package gujeong.budget.team;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Teams and the duties that hold them. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class TeamIT {

    @Test
    void a_team_is_abolished_after_it_was_established() {
        RecordClient.records("teams", OrganizationFixture.team("ABOLISHED").with("abolishedOn", "2018-06-30"))
                .then()
                .statusCode(400)
                .body("field", equalTo("abolishedOn"))
                .body("detail", containsString("2018-07-01"));
        RecordClient.records("teams", OrganizationFixture.team("ABOLISHED").with("abolishedOn", "2018-07-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_code_names_one_team_until_it_is_voided() {
        String id = RecordClient.has("teams", OrganizationFixture.team("ONE_NAME"));
        RecordClient.records("teams", OrganizationFixture.team("ONE_NAME"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
        RecordClient.voids("teams", id, 1, "잘못 입력");

        RecordClient.records("teams", OrganizationFixture.team("ONE_NAME"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_team_with_duties_keeps_its_code_and_is_not_voided() {
        FactsJson team = OrganizationFixture.team("KEPT");
        String id = RecordClient.has("teams", team);
        String duty = RecordClient.has("duties", OrganizationFixture.duty("KEPT", "영상 제작"));

        RecordClient.corrects("teams", id, 1, "개칭", team.with("code", "RENAMED"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STILL_REFERRED_TO"))
                .body("field", equalTo("code"));
        RecordClient.voids("teams", id, 1, "폐지").then().statusCode(409).body("detail", containsString("1 budget.duty"));
        RecordClient.corrects("teams", id, 1, "개칭", team.with("name", "미디어팀"))
                .then()
                .statusCode(200);

        RecordClient.voids("duties", duty, 1, "잘못 입력");
        RecordClient.voids("teams", id, 2, "폐지").then().statusCode(200);
    }

    @Test
    void a_team_is_not_shortened_to_less_than_its_duties() {
        FactsJson team = OrganizationFixture.team("SHORTENED");
        FactsJson duty = OrganizationFixture.duty("SHORTENED", "영상 제작");
        String id = RecordClient.has("teams", team);
        String assigned = RecordClient.has("duties", duty);

        RecordClient.corrects("teams", id, 1, "폐지", team.with("abolishedOn", "2020-12-31"))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body("detail", containsString("1 of the duties of team SHORTENED"));
        RecordClient.corrects("teams", id, 1, "늦은 설치", team.with("establishedOn", "2020-01-02"))
                .then()
                .statusCode(409);

        RecordClient.corrects("duties", assigned, 1, "종료", duty.with("endedOn", "2020-12-31"));
        RecordClient.corrects("teams", id, 1, "폐지", team.with("abolishedOn", "2020-12-31"))
                .then()
                .statusCode(200)
                .body("abolishedOn", equalTo("2020-12-31"));
    }

    @Test
    void a_team_that_works_has_no_last_day() {
        RecordClient.records("teams", OrganizationFixture.team("AT_WORK"))
                .then()
                .statusCode(201)
                .body("abolishedOn", nullValue());
    }
}
