package gujeong.budget.staffing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** One observation a day of each category and grade. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class StaffingIT {

    @Test
    void one_observation_a_day_stands() {
        FactsJson posts = OrganizationFixture.staffing("GENERAL", 7, "2088-05-31");
        String id = RecordClient.has("staffing", posts);

        RecordClient.records("staffing", posts.with("current", 12))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
        RecordClient.records("staffing", posts.with("grade", 8)).then().statusCode(201);
        RecordClient.records("staffing", posts.with("category", "SPECIAL_TERM"))
                .then()
                .statusCode(201);
        RecordClient.records("staffing", posts.with("category", "RESEARCH").with("grade", 3))
                .then()
                .statusCode(201);
        RecordClient.records("staffing", posts.with("observedOn", "2088-10-31"))
                .then()
                .statusCode(201);
        RecordClient.voids("staffing", id, 1, "잘못 셈");
        RecordClient.records("staffing", posts.with("current", 12))
                .then()
                .statusCode(201)
                .body("current", equalTo(12));
    }

    @ParameterizedTest
    @CsvSource({"grade, 0", "grade, 10", "authorized, -1", "authorized, 1000", "current, -1", "current, 1000"})
    void grades_and_posts_have_their_bounds(String field, int value) {
        RecordClient.records(
                        "staffing",
                        OrganizationFixture.staffing("GENERAL", 7, "2089-05-31").with(field, value))
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("detail", containsString("than or equal to"));
    }
}
