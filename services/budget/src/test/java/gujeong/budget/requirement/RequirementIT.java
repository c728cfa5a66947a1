package gujeong.budget.requirement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** A requirement is a project's, one a day for each purpose, source and period. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class RequirementIT {

    private static final int YEAR = 2085;

    @BeforeEach
    void a_project() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(YEAR, "NEW_MEDIA"));
        RecordClient.hasOnce("projects", OrganizationFixture.project(YEAR, "STUDIO", "NEW_MEDIA"));
    }

    @Test
    void a_requirement_takes_its_programme_from_its_project() {
        FactsJson requirement = OrganizationFixture.requirement(YEAR, "STUDIO");

        RecordClient.records("requirements", requirement)
                .then()
                .statusCode(201)
                .body("programme", equalTo("NEW_MEDIA"));
        RecordClient.records("requirements", requirement.with("programme", "OTHER"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
        RecordClient.records("requirements", OrganizationFixture.requirement(YEAR, "NOWHERE"))
                .then()
                .statusCode(400)
                .body("field", equalTo("project"));
    }

    @Test
    void its_period_ends_after_it_began() {
        RecordClient.records(
                        "requirements",
                        OrganizationFixture.requirement(YEAR, "STUDIO").with("periodTo", YEAR + "-09-30"))
                .then()
                .statusCode(400)
                .body("field", equalTo("periodTo"));
    }

    @Test
    void the_whole_project_is_one_purpose_too() {
        FactsJson whole =
                OrganizationFixture.requirement(YEAR, "STUDIO").without("item").with("requestedOn", YEAR + "-06-01");
        RecordClient.records("requirements", whole).then().statusCode(201).body("item", nullValue());

        RecordClient.records("requirements", whole.with("amount", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
        RecordClient.records("requirements", whole.with("fundSource", "CITY"))
                .then()
                .statusCode(201);
        RecordClient.records("requirements", whole.with("item", "SECOND_REGULAR_ROUND"))
                .then()
                .statusCode(201);
        RecordClient.records("requirements", whole.with("requestedOn", YEAR + "-06-02"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_requirement_without_an_item_can_be_corrected() {
        FactsJson whole =
                OrganizationFixture.requirement(YEAR, "STUDIO").without("item").with("requestedOn", YEAR + "-07-01");
        String id = RecordClient.has("requirements", whole);

        RecordClient.corrects(
                        "requirements",
                        id,
                        1,
                        "증액",
                        whole.with("amount", 80_000_000L).with("item", "MICROPHONES"))
                .then()
                .statusCode(200)
                .body("item", equalTo("MICROPHONES"));
        RecordClient.corrects("requirements", id, 2, "전체", whole)
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("item", nullValue())
                .body("programme", equalTo("NEW_MEDIA"));
    }

    @Test
    void a_file_is_held_to_the_same_keys() {
        RecordClient.imports(
                        "requirements",
                        """
                        fiscalYear,project,item,fundSource,amount,periodFrom,periodTo,carriedOver,requestedOn
                        2085,STUDIO,LIGHTS,DISTRICT,1,2085-01-01,2085-12-31,false,2085-08-01
                        2085,STUDIO,LIGHTS,DISTRICT,2,2085-01-01,2085-12-31,false,2085-08-01
                        """)
                .then()
                .statusCode(400)
                .body("errors[0].line", equalTo(3))
                .body("errors[0].reason", containsString("line 2"));
        RecordClient.imports(
                        "requirements",
                        """
                        fiscalYear,project,fundSource,amount,periodFrom,periodTo,carriedOver,requestedOn
                        2085,STUDIO,DISTRICT,1,2085-01-01,2085-12-31,false,2085-08-01
                        2085,STUDIO,DISTRICT,2,2085-01-01,2085-12-31,false,2085-08-01
                        """)
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
    }
}
