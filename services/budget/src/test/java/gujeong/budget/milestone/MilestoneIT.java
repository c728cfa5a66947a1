package gujeong.budget.milestone;

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

/** A milestone belongs to a project, a programme or the whole division. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class MilestoneIT {

    private static final int YEAR = 2083;

    @Test
    void a_milestone_belongs_to_one_thing_at_most() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(YEAR, "NEW_MEDIA"));
        RecordClient.hasOnce("projects", OrganizationFixture.project(YEAR, "STUDIO", "NEW_MEDIA"));
        FactsJson step = OrganizationFixture.milestone(YEAR, "개관");

        RecordClient.records("milestones", step).then().statusCode(201);
        RecordClient.records("milestones", step.with("project", "STUDIO"))
                .then()
                .statusCode(201);
        RecordClient.records("milestones", step.with("programme", "NEW_MEDIA"))
                .then()
                .statusCode(201);
        RecordClient.records("milestones", step.with("programme", "NEW_MEDIA").with("project", "STUDIO"))
                .then()
                .statusCode(400)
                .body("field", equalTo("programme"))
                .body("detail", containsString("not to both"));
        RecordClient.records("milestones", step.with("project", "NOWHERE"))
                .then()
                .statusCode(400)
                .body("field", equalTo("project"));
    }

    @Test
    void a_milestone_ends_after_it_began_or_on_the_same_day() {
        FactsJson step = OrganizationFixture.milestone(YEAR, "점검");

        RecordClient.records("milestones", step.with("endsOn", YEAR + "-04-30"))
                .then()
                .statusCode(400)
                .body("field", equalTo("endsOn"));
        RecordClient.records("milestones", step.with("endsOn", YEAR + "-05-01"))
                .then()
                .statusCode(201);
        RecordClient.records("milestones", step.without("endsOn"))
                .then()
                .statusCode(201)
                .body("endsOn", nullValue());
    }

    @Test
    void the_period_is_kept_as_the_report_prints_it() {
        RecordClient.records(
                        "milestones", OrganizationFixture.milestone(YEAR, "용역").with("printedAs", "'20. 2. ~ 11."))
                .then()
                .statusCode(201)
                .body("printedAs", equalTo("'20. 2. ~ 11."));
    }
}
