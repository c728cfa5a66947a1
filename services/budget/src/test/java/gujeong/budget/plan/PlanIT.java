package gujeong.budget.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** A plan is for a figure, whichever the dictionary has. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class PlanIT {

    @Test
    void a_plan_keeps_its_target_to_the_digit() {
        String id = RecordClient.has(
                "plans", OrganizationFixture.plan(2086, "media.sns.followers").with("target", new BigDecimal("12.50")));

        assertThat(RecordClient.reads("plans", id).asString()).contains("\"target\":12.50,");
    }

    @Test
    void what_of_the_figure_is_meant_is_kept_in_one_order() {
        Map<String, String> dimensions = new LinkedHashMap<>();
        dimensions.put("project", "STUDIO");
        dimensions.put("fundSource", "CITY");

        Response answer = RecordClient.records(
                "plans", OrganizationFixture.plan(2086, "budget.project_cost").with("dimensions", dimensions));

        assertThat(answer.asString())
                .contains("{\"fundSource\":\"CITY\",\"project\":\"STUDIO\"}")
                .isEqualTo(RecordClient.reads("plans", answer.path("id")).asString());
    }

    @Test
    void a_total_is_planned_without_dimensions() {
        RecordClient.records(
                        "plans",
                        OrganizationFixture.plan(2086, "press.releases.distributed")
                                .with("dimensions", Map.of()))
                .then()
                .statusCode(201)
                .body("dimensions", equalTo(Map.of()));
    }

    @Test
    void there_is_one_target_a_day_for_one_figure_and_period() {
        FactsJson plan = OrganizationFixture.plan(2087, "budget.project_cost");
        RecordClient.has("plans", plan);

        RecordClient.records("plans", plan.with("target", 1)).then().statusCode(409);
        RecordClient.records("plans", plan.with("dimensions", Map.of("project", "STUDIO")))
                .then()
                .statusCode(201);
        RecordClient.records("plans", plan.with("decidedOn", "2087-06-01").without("note"))
                .then()
                .statusCode(201)
                .body("note", nullValue());
    }

    @Test
    void a_file_states_a_target_once_whatever_the_order_of_its_dimensions() {
        String file = "figure,dimensions,periodFrom,periodTo,target,unit,decidedOn\n"
                + "budget.project_cost,\"{\"\"project\"\": \"\"FILED\"\", \"\"fundSource\"\": \"\"CITY\"\"}\","
                + "2086-01-01,2086-12-31,300000000,KRW,2086-01-02\n";
        String turned = "budget.project_cost,\"{\"\"fundSource\"\": \"\"CITY\"\", \"\"project\"\": \"\"FILED\"\"}\","
                + "2086-01-01,2086-12-31,1,KRW,2086-01-02\n";

        RecordClient.imports("plans", file + turned)
                .then()
                .statusCode(400)
                .body("errors.line", equalTo(List.of(3)))
                .body("errors[0].reason", containsString("line 2"));
        RecordClient.imports("plans", file).then().statusCode(201);
        RecordClient.imports("plans", file)
                .then()
                .statusCode(400)
                .body("errors.line", equalTo(List.of(2)))
                .body("errors[0].reason", containsString("recorded already"));
    }

    @Test
    void its_period_ends_after_it_began() {
        RecordClient.records(
                        "plans",
                        OrganizationFixture.plan(2086, "budget.project_cost").with("periodTo", "2086-04-30"))
                .then()
                .statusCode(400)
                .body("field", equalTo("periodTo"))
                .body("detail", containsString("2086-05-01"));
    }

    @Test
    void the_same_dimensions_in_another_order_are_no_correction() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("a", "A");
        one.put("bb", "B");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("bb", "B");
        other.put("a", "A");
        FactsJson plan = OrganizationFixture.plan(2086, "media.tv.items_produced");
        String id = RecordClient.has("plans", plan.with("dimensions", one));

        RecordClient.corrects("plans", id, 1, "같은 것", plan.with("dimensions", other))
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
    }
}
