package gujeong.budget.brief;

import java.util.List;

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

/** A brief speaks of one thing, which there is. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class BriefIT {

    private static final int YEAR = 2082;

    @Test
    void a_brief_speaks_of_a_programme_or_of_a_project() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(YEAR, "NEW_MEDIA"));
        RecordClient.hasOnce("projects", OrganizationFixture.project(YEAR, "STUDIO", "NEW_MEDIA"));
        FactsJson brief = OrganizationFixture.briefOfProgramme(YEAR, "NEW_MEDIA");

        RecordClient.records("briefs", brief.with("project", "STUDIO"))
                .then()
                .statusCode(400)
                .body("field", equalTo("project"))
                .body("detail", containsString("not of both"));
        RecordClient.records("briefs", brief.without("programme"))
                .then()
                .statusCode(400)
                .body("field", equalTo("project"));
        RecordClient.records("briefs", brief).then().statusCode(201).body("project", nullValue());
        RecordClient.records(
                        "briefs",
                        brief.without("programme").with("project", "STUDIO").with("ordinal", 3))
                .then()
                .statusCode(201)
                .body("programme", nullValue());
    }

    @Test
    void a_brief_speaks_of_what_there_is_in_its_year() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(YEAR, "NEW_MEDIA"));

        RecordClient.records("briefs", OrganizationFixture.briefOfProgramme(YEAR + 1, "NEW_MEDIA"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("field", equalTo("programme"));
        RecordClient.records(
                        "briefs",
                        OrganizationFixture.briefOfProgramme(YEAR, "NEW_MEDIA").with("team", "NO_TEAM"))
                .then()
                .statusCode(400)
                .body("field", equalTo("team"));
    }

    @Test
    void a_place_in_a_chapter_is_taken_once_a_day() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(YEAR, "NEW_MEDIA"));
        FactsJson brief =
                OrganizationFixture.briefOfProgramme(YEAR, "NEW_MEDIA").with("chapter", "IV");
        RecordClient.has("briefs", brief);

        RecordClient.records("briefs", brief.with("title", "다른 제목")).then().statusCode(409);
        RecordClient.records("briefs", brief.with("preparedOn", YEAR + "-10-31"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_programme_that_is_spoken_of_is_not_voided() {
        String programme = RecordClient.has("programmes", OrganizationFixture.programme(YEAR, "SPOKEN_OF"));
        RecordClient.has(
                "briefs",
                OrganizationFixture.briefOfProgramme(YEAR, "SPOKEN_OF").with("ordinal", 9));

        RecordClient.voids("programmes", programme, 1, "폐지")
                .then()
                .statusCode(409)
                .body("detail", containsString("budget.brief"));
    }

    @Test
    void a_broken_placeholder_is_named_with_its_line() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(YEAR, "NEW_MEDIA"));
        FactsJson brief =
                OrganizationFixture.briefOfProgramme(YEAR, "NEW_MEDIA").with("ordinal", 20);

        RecordClient.records(
                        "briefs", brief.with("achievements", List.of("{{press.coverage}}건", "{{press.coverage|}}건")))
                .then()
                .statusCode(400)
                .body("field", equalTo("achievements[1]"))
                .body("detail", containsString("{{figure.key|name=VALUE;name=VALUE}}"));
    }
}
