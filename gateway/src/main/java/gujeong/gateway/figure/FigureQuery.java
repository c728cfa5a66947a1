package gujeong.gateway.figure;

import java.time.Instant;
import java.time.LocalDate;

import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;

/**
 * A query for one number.
 *
 * @param key the figure's key in the dictionary
 * @param dimensions what it is asked for; fewer dimensions ask for a total
 * @param moment what it is asked as of, and as known at
 * @param from first day of a FLOW; null for 1 January of the fiscal year
 */
public record FigureQuery(String key, Dimensions dimensions, Moment moment, LocalDate from) {

    public FigureQuery(String key, Dimensions dimensions, Moment moment) {
        this(key, dimensions, moment, null);
    }

    public LocalDate asOf() {
        return moment.asOf();
    }

    public Instant knownAt() {
        return moment.knownAt();
    }

    /** The same with one more dimension. */
    FigureQuery with(String dimension, Object value) {
        return new FigureQuery(key, dimensions.with(dimension, value), moment, from);
    }

    /** The same of another moment. */
    public FigureQuery at(Moment other) {
        return new FigureQuery(key, dimensions, other, from);
    }
}
