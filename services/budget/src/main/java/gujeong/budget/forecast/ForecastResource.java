package gujeong.budget.forecast;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("forecasts")
@Tag(name = "Forecasts", description = "What each programme will have executed by the end of the year (12.31.까지)")
public class ForecastResource extends RecordResource<Forecast, ForecastFacts, Forecast.State> {

    ForecastResource(Forecasts forecasts) {
        super(forecasts);
    }
}
