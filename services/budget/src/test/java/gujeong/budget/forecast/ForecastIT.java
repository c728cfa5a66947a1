package gujeong.budget.forecast;

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

/** A forecast looks ahead within its year. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ForecastIT {

    private static final int YEAR = 2084;

    @Test
    void a_forecast_is_of_a_programme_of_its_year() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(YEAR, "NEW_MEDIA"));

        RecordClient.records("forecasts", OrganizationFixture.forecast(YEAR, "NEW_MEDIA"))
                .then()
                .statusCode(201);
        RecordClient.records("forecasts", OrganizationFixture.forecast(YEAR + 1, "NEW_MEDIA"))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"));
    }

    @Test
    void a_forecast_looks_ahead_and_not_beyond_its_year() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(YEAR, "NEW_MEDIA"));
        FactsJson forecast = OrganizationFixture.forecast(YEAR, "NEW_MEDIA");

        RecordClient.records("forecasts", forecast.with("until", YEAR + "-10-30"))
                .then()
                .statusCode(400)
                .body("field", equalTo("until"))
                .body("detail", containsString("before madeOn"));
        RecordClient.records("forecasts", forecast.with("until", (YEAR + 1) + "-01-01"))
                .then()
                .statusCode(400)
                .body("field", equalTo("until"))
                .body("detail", containsString("fiscal year " + YEAR));
    }

    @Test
    void there_is_one_forecast_a_day_and_it_may_be_of_nothing() {
        RecordClient.hasOnce("programmes", OrganizationFixture.programme(YEAR, "NEW_MEDIA"));
        FactsJson forecast = OrganizationFixture.forecast(YEAR, "NEW_MEDIA").with("madeOn", YEAR + "-05-31");
        RecordClient.has("forecasts", forecast.with("amount", 0));

        RecordClient.records("forecasts", forecast.with("amount", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_RECORDED"));
        RecordClient.records("forecasts", forecast.with("madeOn", YEAR + "-06-30"))
                .then()
                .statusCode(201);
    }
}
