package gujeong.budget.team;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.Papers;
import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Stated;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Teams and the duties that hold them. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class TeamIT {

    @Test
    void a_team_is_abolished_after_it_was_established() {
        Clerk.records("teams", Papers.team("ABOLISHED").with("abolishedOn", "2018-06-30"))
                .then()
                .statusCode(400)
                .body("field", equalTo("abolishedOn"))
                .body("detail", containsString("2018-07-01"));
        Clerk.records("teams", Papers.team("ABOLISHED").with("abolishedOn", "2018-07-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_code_names_one_team_until_it_is_voided() {
        String id = Clerk.has("teams", Papers.team("ONE_NAME"));
        Clerk.records("teams", Papers.team("ONE_NAME"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
        Clerk.voids("teams", id, 1, "잘못 입력");

        Clerk.records("teams", Papers.team("ONE_NAME")).then().statusCode(201);
    }

    @Test
    void a_team_with_duties_keeps_its_code_and_is_not_voided() {
        Stated team = Papers.team("KEPT");
        String id = Clerk.has("teams", team);
        String duty = Clerk.has("duties", Papers.duty("KEPT", "영상 제작"));

        Clerk.corrects("teams", id, 1, "개칭", team.with("code", "RENAMED"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STILL_REFERRED_TO"))
                .body("field", equalTo("code"));
        Clerk.voids("teams", id, 1, "폐지").then().statusCode(409).body("detail", containsString("1 budget.duty"));
        Clerk.corrects("teams", id, 1, "개칭", team.with("name", "미디어팀")).then().statusCode(200);

        Clerk.voids("duties", duty, 1, "잘못 입력");
        Clerk.voids("teams", id, 2, "폐지").then().statusCode(200);
    }

    @Test
    void a_team_is_not_shortened_to_less_than_its_duties() {
        Stated team = Papers.team("SHORTENED");
        Stated duty = Papers.duty("SHORTENED", "영상 제작");
        String id = Clerk.has("teams", team);
        String assigned = Clerk.has("duties", duty);

        Clerk.corrects("teams", id, 1, "폐지", team.with("abolishedOn", "2020-12-31"))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body("detail", containsString("1 of the duties of team SHORTENED"));
        Clerk.corrects("teams", id, 1, "늦은 설치", team.with("establishedOn", "2020-01-02"))
                .then()
                .statusCode(409);

        Clerk.corrects("duties", assigned, 1, "종료", duty.with("endedOn", "2020-12-31"));
        Clerk.corrects("teams", id, 1, "폐지", team.with("abolishedOn", "2020-12-31"))
                .then()
                .statusCode(200)
                .body("abolishedOn", equalTo("2020-12-31"));
    }

    @Test
    void a_team_that_works_has_no_last_day() {
        Clerk.records("teams", Papers.team("AT_WORK")).then().statusCode(201).body("abolishedOn", nullValue());
    }
}
