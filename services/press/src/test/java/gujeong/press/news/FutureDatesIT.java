package gujeong.press.news;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.PressFixture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What has happened is not dated after today; what is planned is free. By the clock of the service, not of the tests. */
@QuarkusTest
@TestProfile(FutureDatesIT.ByTheRealClock.class)
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class FutureDatesIT {

    public static class ByTheRealClock implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.arc.exclude-types", "gujeong.press.FarFutureClock");
        }
    }

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));

    @Test
    void coverage_of_tomorrow_is_refused_and_of_today_is_not() {
        String outlet = anOutlet();

        RecordClient.records("coverage", PressFixture.coverage(outlet, "내일 기사", tomorrow()))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("field", equalTo("publishedOn"))
                .body("detail", containsString("must not lie in the future"));
        RecordClient.records("coverage", PressFixture.coverage(outlet, "오늘 기사", today.toString()))
                .then()
                .statusCode(201);
    }

    @Test
    void a_release_is_not_distributed_ahead_of_its_day() {
        String id = RecordClient.has("releases", PressFixture.release("OF-TODAY-1", "2020-10-01"));

        RecordClient.steps("releases", id, 1, "distribution", FactsJson.of("distributedOn", "2030-01-02"))
                .then()
                .statusCode(400)
                .body("field", equalTo("distributedOn"));
        RecordClient.steps("releases", id, 1, "distribution", FactsJson.of("distributedOn", today.toString()))
                .then()
                .statusCode(200);
    }

    @Test
    void a_file_is_held_to_the_same() {
        String outlet = anOutlet();

        RecordClient.imports("coverage", "outlet,headline,publishedOn\n" + outlet + ",내일 기사," + tomorrow() + "\n")
                .then()
                .statusCode(400)
                .body("errors[0].line", equalTo(2))
                .body("errors[0].field", equalTo("publishedOn"));
    }

    @Test
    void what_is_planned_may_lie_ahead() {
        RecordClient.records("publicity-themes", PressFixture.publicityTheme("2099-03-02"))
                .then()
                .statusCode(201);
        RecordClient.records("subscriptions", PressFixture.subscription("앞으로 볼 신문", "2099-12-31"))
                .then()
                .statusCode(201);
    }

    /** Numbered names restart with every test profile, and the database does not. */
    private static String anOutlet() {
        RecordClient.hasOnce("outlets", PressFixture.outlet("OUTLET_OF_TODAY", "NATIONAL_DAILY"));
        return "OUTLET_OF_TODAY";
    }

    private String tomorrow() {
        return today.plusDays(1).toString();
    }
}
