package gujeong.budget.money;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.Given;
import gujeong.budget.Papers;
import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Stated;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What of a project may change, and when it may go. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ProjectIT {

    private final Given given = Given.year(2031);

    @Test
    void a_project_needs_its_programme_in_the_same_year() {
        Clerk.records("projects", given.project(Given.newCode()).with("programme", "NOWHERE"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("field", equalTo("programme"));
    }

    @Test
    void its_name_may_change_but_its_programme_year_and_code_may_not() {
        Clerk.hasOnce("programmes", Papers.programme(2031, "PUBLICITY_IMAGE"));
        Clerk.hasOnce("programmes", Papers.programme(2030, "NEW_MEDIA"));
        Stated project = given.project(Given.newCode());
        String id = Clerk.has("projects", project);

        Clerk.corrects("projects", id, 1, "명칭 변경", project.with("name", "스튜디오 운영"))
                .then()
                .statusCode(200)
                .body("name", equalTo("스튜디오 운영"));
        refusesToChange(id, project.with("programme", "PUBLICITY_IMAGE"), "programme");
        refusesToChange(id, project.with("code", Given.newCode()), "code");
        refusesToChange(id, project.with("fiscalYear", 2030), "fiscalYear");
    }

    private static void refusesToChange(String id, Stated corrected, String field) {
        Clerk.corrects("projects", id, 2, "정정", corrected)
                .then()
                .statusCode(409)
                .body("field", equalTo(field))
                .body("detail", containsString("record a new one"));
    }

    @Test
    void a_project_with_money_cannot_be_voided() {
        Stated project = given.project(Given.newCode());
        String id = Clerk.has("projects", project);
        String money = Clerk.has("appropriations", given.appropriation((String) project.get("code"), 1));

        Clerk.voids("projects", id, 1, "중복").then().statusCode(409).body("code", equalTo("STILL_REFERRED_TO"));

        Clerk.voids("appropriations", money, 1, "중복").then().statusCode(200);
        Clerk.voids("projects", id, 1, "중복").then().statusCode(200).body("voided", equalTo(true));
    }

    @Test
    void a_voided_project_leaves_its_code_to_another() {
        Stated project = given.project(Given.newCode());
        String id = Clerk.has("projects", project);
        Clerk.records("projects", project).then().statusCode(409).body("code", equalTo("ALREADY_RECORDED"));

        Clerk.voids("projects", id, 1, "중복").then().statusCode(200);

        Clerk.records("projects", project).then().statusCode(201);
    }
}
