package gujeong.gateway.figure;

import java.time.Instant;
import java.time.LocalDate;

import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;
import gujeong.gateway.series.Period;

/**
 * A query for the target of exactly one period.
 *
 * @param moment plans decided or recorded later do not count
 */
public record PlanQuery(String key, Dimensions dimensions, Period period, Moment moment) {

    public LocalDate asOf() {
        return moment.asOf();
    }

    public Instant knownAt() {
        return moment.knownAt();
    }

    /** The same of another moment. */
    PlanQuery at(Moment other) {
        return new PlanQuery(key, dimensions, period, other);
    }
}
