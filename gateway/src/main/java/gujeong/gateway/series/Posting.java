package gujeong.gateway.series;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A quantity a record counts for.
 *
 * @param day the business date on which it counts; for a plan, when it was decided
 * @param unit the unit the record states; null for the figure's own unit
 */
public record Posting(Series series, LocalDate day, BigDecimal quantity, String unit) {

    public static Posting of(String figure, Dimensions dimensions, LocalDate day, BigDecimal quantity) {
        return new Posting(Series.of(figure, dimensions), day, quantity, null);
    }

    /** One of what the figure counts. */
    public static Posting of(String figure, Dimensions dimensions, LocalDate day) {
        return of(figure, dimensions, day, BigDecimal.ONE);
    }

    public static Posting plan(String figure, Dimensions dimensions, Period period, LocalDate day, BigDecimal target) {
        return new Posting(Series.plan(figure, dimensions, period), day, target, null);
    }

    public Posting in(String statedUnit) {
        return new Posting(series, day, quantity, statedUnit);
    }
}
