package gujeong.budget.forecast;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All forecasts. */
@ApplicationScoped
public class Forecasts extends Records<Forecast, ForecastFacts> {

    Forecasts() {
        super(Forecast.class, ForecastFacts.class);
    }

    @Override
    protected Forecast open(ForecastFacts facts) {
        return new Forecast(facts);
    }
}
