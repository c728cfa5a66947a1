package gujeong.budget.forecast;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A forecast of what a programme will have executed. */
@Entity
@Table(name = "forecast")
@RecordType("budget.forecast")
public class Forecast extends RecordEntity<ForecastFacts> {

    @Schema(name = "Forecast")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped ForecastFacts facts) {}

    @Embedded
    private ForecastFacts facts;

    protected Forecast() {}

    Forecast(ForecastFacts facts) {
        this.facts = facts;
    }

    @Override
    public ForecastFacts facts() {
        return facts;
    }

    @Override
    protected void restate(ForecastFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("madeOn", facts.madeOn(), "until", facts.until());
        if (facts.until().getYear() != facts.fiscalYear()) {
            throw Refusal.invalid("until", "forecast.outsideYear", facts.fiscalYear());
        }
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
