package gujeong.budget.project;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.MoneyFixture;
import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What of a project may change, and when it may go. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ProjectIT {

    private final MoneyFixture given = MoneyFixture.year(2031);

    @Test
    void a_project_needs_its_programme_in_the_same_year() {
        RecordClient.records("projects", given.project(MoneyFixture.newCode()).with("programme", "NOWHERE"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("field", equalTo("programme"));
    }

    @Test
    void its_name_may_change_but_its_programme_year_and_code_may_not() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(2031, "PUBLICITY_IMAGE"));
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(2030, "NEW_MEDIA"));
        FactsJson project = given.project(MoneyFixture.newCode());
        String id = RecordClient.has("projects", project);

        RecordClient.corrects("projects", id, 1, "명칭 변경", project.with("name", "스튜디오 운영"))
                .then()
                .statusCode(200)
                .body("name", equalTo("스튜디오 운영"));
        refusesToChange(id, project.with("programme", "PUBLICITY_IMAGE"), "programme");
        refusesToChange(id, project.with("code", MoneyFixture.newCode()), "code");
        refusesToChange(id, project.with("fiscalYear", 2030), "fiscalYear");
    }

    private static void refusesToChange(String id, FactsJson corrected, String field) {
        RecordClient.corrects("projects", id, 2, "정정", corrected)
                .then()
                .statusCode(409)
                .body("field", equalTo(field))
                .body("detail", containsString("record a new one"));
    }

    @Test
    void a_project_with_money_cannot_be_voided() {
        FactsJson project = given.project(MoneyFixture.newCode());
        String id = RecordClient.has("projects", project);
        String money = RecordClient.has("appropriations", given.appropriation((String) project.get("code"), 1));

        RecordClient.voids("projects", id, 1, "중복").then().statusCode(409).body("code", equalTo("STILL_REFERRED_TO"));

        RecordClient.voids("appropriations", money, 1, "중복").then().statusCode(200);
        RecordClient.voids("projects", id, 1, "중복").then().statusCode(200).body("voided", equalTo(true));
    }

    @Test
    void a_voided_project_leaves_its_code_to_another() {
        FactsJson project = given.project(MoneyFixture.newCode());
        String id = RecordClient.has("projects", project);
        RecordClient.records("projects", project).then().statusCode(409).body("code", equalTo("ALREADY_RECORDED"));

        RecordClient.voids("projects", id, 1, "중복").then().statusCode(200);

        RecordClient.records("projects", project).then().statusCode(201);
    }
}
