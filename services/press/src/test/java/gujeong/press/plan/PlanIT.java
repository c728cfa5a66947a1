package gujeong.press.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.Books;
import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Stated;
import gujeong.press.PrintRoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class PlanIT {

    private static final String FIGURE = "press.newsletter.frequency_per_month";

    @Test
    void a_target_is_set_once_a_day_and_replaced_on_a_later_one() {
        Stated plan = PrintRoom.plan(FIGURE, "2020-10-31");

        Clerk.records("plans", plan)
                .then()
                .statusCode(201)
                .body("target", equalTo(140_000))
                .body("dimensions.publication", equalTo("TAKTEUIN"));
        Clerk.records("plans", plan.with("target", 120_000))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
        Clerk.records("plans", plan.with("target", 120_000).with("decidedOn", "2020-12-01"))
                .then()
                .statusCode(201);

        Clerk.reader()
                .queryParam("figure", FIGURE)
                .get(Clerk.path("plans"))
                .then()
                .body("items.decidedOn", equalTo(List.of("2020-10-31", "2020-12-01")));
    }

    @Test
    void what_every_service_has_is_this_service_s_own_in_the_journal_and_in_files() {
        Clerk.has("plans", PrintRoom.plan("press.newsletter.copies", "2020-09-30"));

        assertThat(Books.texts("SELECT DISTINCT type FROM journal WHERE record_type = 'press.plan'"))
                .contains("press.plan.recorded.v1");
        assertThat(Clerk.exports("plans").header("Content-Disposition"))
                .contains("filename=\"press-plan-")
                .contains(URLEncoder.encode("목표_", StandardCharsets.UTF_8));
    }

    @Test
    void a_target_can_be_set_for_whatever_a_record_can_be_about() {
        Stated plan = PrintRoom.plan("press.releases.distributed", "2020-10-30");

        Clerk.records("plans", plan.with("dimensions", Stated.of("department", "문화체육과")))
                .then()
                .statusCode(201)
                .body("dimensions.department", equalTo("문화체육과"));
        Clerk.records("plans", plan.with("dimensions", Stated.of("department", "문화;체육")))
                .then()
                .statusCode(400)
                .body("field", equalTo("dimensions"));
    }

    @Test
    void a_target_names_a_figure_and_a_period() {
        Clerk.records("plans", PrintRoom.plan("Newsletter copies", "2020-11-01"))
                .then()
                .statusCode(400)
                .body("field", equalTo("figure"));
        Clerk.records("plans", PrintRoom.plan(FIGURE, "2020-11-01").with("periodTo", "2020-12-31"))
                .then()
                .statusCode(400)
                .body("field", equalTo("periodTo"));
    }
}
