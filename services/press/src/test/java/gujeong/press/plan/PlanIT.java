package gujeong.press.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.PrintFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class PlanIT {

    private static final String FIGURE = "press.newsletter.frequency_per_month";

    @Test
    void a_target_is_set_once_a_day_and_replaced_on_a_later_one() {
        FactsJson plan = PrintFixture.plan(FIGURE, "2020-10-31");

        RecordClient.records("plans", plan)
                .then()
                .statusCode(201)
                .body("target", equalTo(140_000))
                .body("dimensions.publication", equalTo("TAKTEUIN"));
        RecordClient.records("plans", plan.with("target", 120_000))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
        RecordClient.records("plans", plan.with("target", 120_000).with("decidedOn", "2020-12-01"))
                .then()
                .statusCode(201);

        RecordClient.reader()
                .queryParam("figure", FIGURE)
                .get(RecordClient.path("plans"))
                .then()
                .body("items.decidedOn", equalTo(List.of("2020-10-31", "2020-12-01")));
    }

    @Test
    void what_every_service_has_is_this_service_s_own_in_the_journal_and_in_files() {
        RecordClient.has("plans", PrintFixture.plan("press.newsletter.copies", "2020-09-30"));

        assertThat(DatabaseProbe.texts("SELECT DISTINCT type FROM journal WHERE record_type = 'press.plan'"))
                .contains("press.plan.recorded.v1");
        assertThat(RecordClient.exports("plans").header("Content-Disposition"))
                .contains("filename=\"press-plan-")
                .contains(URLEncoder.encode("목표_", StandardCharsets.UTF_8));
    }

    @Test
    void a_target_can_be_set_for_whatever_a_record_can_be_about() {
        FactsJson plan = PrintFixture.plan("press.releases.distributed", "2020-10-30");

        RecordClient.records("plans", plan.with("dimensions", FactsJson.of("department", "문화체육과")))
                .then()
                .statusCode(201)
                .body("dimensions.department", equalTo("문화체육과"));
        RecordClient.records("plans", plan.with("dimensions", FactsJson.of("department", "문화;체육")))
                .then()
                .statusCode(400)
                .body("field", equalTo("dimensions"));
    }

    @Test
    void a_target_names_a_figure_and_a_period() {
        RecordClient.records("plans", PrintFixture.plan("Newsletter copies", "2020-11-01"))
                .then()
                .statusCode(400)
                .body("field", equalTo("figure"));
        RecordClient.records("plans", PrintFixture.plan(FIGURE, "2020-11-01").with("periodTo", "2020-12-31"))
                .then()
                .statusCode(400)
                .body("field", equalTo("periodTo"));
    }
}
