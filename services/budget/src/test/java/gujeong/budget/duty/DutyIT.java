package gujeong.budget.duty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Duties are assigned while there is the team. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class DutyIT {

    @Test
    void a_duty_is_assigned_to_a_team_there_is() {
        RecordClient.records("duties", OrganizationFixture.duty("NO_TEAM", "촬영"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("field", equalTo("team"))
                .body("detail", containsString("NO_TEAM"));
    }

    @Test
    void a_duty_does_not_begin_before_its_team() {
        RecordClient.has("teams", OrganizationFixture.team("DUTY_EARLY"));

        RecordClient.records(
                        "duties", OrganizationFixture.duty("DUTY_EARLY", "촬영").with("assignedOn", "2018-06-30"))
                .then()
                .statusCode(409)
                .body("field", equalTo("assignedOn"))
                .body("detail", containsString("2018-07-01"));
        RecordClient.records(
                        "duties", OrganizationFixture.duty("DUTY_EARLY", "촬영").with("assignedOn", "2018-07-01"))
                .then()
                .statusCode(201)
                .body("endedOn", nullValue());
    }

    @Test
    void a_duty_ends_with_its_team() {
        RecordClient.has("teams", OrganizationFixture.team("DUTY_LATE").with("abolishedOn", "2020-12-31"));

        RecordClient.records("duties", OrganizationFixture.duty("DUTY_LATE", "촬영"))
                .then()
                .statusCode(409)
                .body("field", equalTo("endedOn"))
                .body("detail", containsString("2020-12-31"));
        RecordClient.records(
                        "duties", OrganizationFixture.duty("DUTY_LATE", "촬영").with("endedOn", "2021-01-01"))
                .then()
                .statusCode(409);
        RecordClient.records(
                        "duties", OrganizationFixture.duty("DUTY_LATE", "촬영").with("endedOn", "2020-12-31"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_duty_ends_after_it_was_assigned() {
        RecordClient.has("teams", OrganizationFixture.team("DUTY_ENDED"));

        RecordClient.records(
                        "duties", OrganizationFixture.duty("DUTY_ENDED", "촬영").with("endedOn", "2019-12-31"))
                .then()
                .statusCode(400)
                .body("field", equalTo("endedOn"));
    }

    @Test
    void a_duty_that_moves_is_measured_by_its_new_team() {
        RecordClient.has("teams", OrganizationFixture.team("DUTY_FROM"));
        RecordClient.has("teams", OrganizationFixture.team("DUTY_TO").with("establishedOn", "2021-01-01"));
        String id = RecordClient.has("duties", OrganizationFixture.duty("DUTY_FROM", "촬영"));

        RecordClient.corrects("duties", id, 1, "이관", OrganizationFixture.duty("DUTY_TO", "촬영"))
                .then()
                .statusCode(409)
                .body("detail", containsString("DUTY_TO"));
    }

    @Test
    void a_bad_duty_in_a_file_is_named_with_its_line() {
        RecordClient.has("teams", OrganizationFixture.team("DUTY_FILE"));

        RecordClient.imports(
                        "duties",
                        """
                        team,title,ordinal,assignedOn
                        DUTY_FILE,촬영,1,2020-01-01
                        DUTY_FILE,편집,2,2018-06-30
                        """)
                .then()
                .statusCode(400)
                .body("errors[0].line", equalTo(3))
                .body("errors[0].field", equalTo("assignedOn"));
    }
}
