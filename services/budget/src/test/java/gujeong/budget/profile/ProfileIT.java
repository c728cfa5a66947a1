package gujeong.budget.profile;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.hamcrest.Matchers.equalTo;

/** The division sets up its own texts in the report. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ProfileIT {

    @Test
    void a_later_profile_takes_the_place_of_an_earlier_one_and_each_day_has_one() {
        FactsJson profile = OrganizationFixture.profile("2091-01-01");
        String id = RecordClient.has("profiles", profile);

        RecordClient.reads("profiles", id)
                .then()
                .statusCode(200)
                .body("division", equalTo("홍보담당관"))
                .body("postCategories.name", equalTo(List.of("일반직", "연구직")))
                .body("facilities", equalTo(List.of("홍보판 {{facility.notice_board}}개")));
        RecordClient.records("profiles", profile.with("division", "소통담당관"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
        RecordClient.records("profiles", profile.with("validFrom", "2091-07-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void every_category_of_posts_has_a_code_of_its_own_and_a_name() {
        for (Object categories : List.of(
                List.of(Map.of("code", "GENERAL", "name", "일반직"), Map.of("code", "GENERAL", "name", "다른 일반직")),
                List.of(Map.of("code", "GENERAL")),
                List.of(Map.of("code", "일반", "name", "일반직")),
                List.of(Map.of("code", "GENERAL", "name", " ")))) {
            RecordClient.records(
                            "profiles",
                            OrganizationFixture.profile("2092-01-01").with("postCategories", categories))
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("postCategories"));
        }
    }

    @Test
    void what_is_no_placeholder_is_refused() {
        RecordClient.records(
                        "profiles",
                        OrganizationFixture.profile("2093-01-01").with("facilities", List.of("홍보판 {{아무것}}개")))
                .then()
                .statusCode(400)
                .body("field", equalTo("facilities[0]"));
    }
}
