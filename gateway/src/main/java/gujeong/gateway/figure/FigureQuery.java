package gujeong.gateway.figure;

import java.time.Instant;
import java.time.LocalDate;

import gujeong.gateway.measure.Dimensions;

/**
 * A question for one number.
 *
 * @param key the figure's key in the dictionary
 * @param dimensions what it is asked for; fewer dimensions ask for a total
 * @param asOf the last business date that counts
 * @param knownAt count only what was recorded by then; null for everything known now
 * @param from first day of a FLOW; null for 1 January of the fiscal year
 */
public record FigureQuery(String key, Dimensions dimensions, LocalDate asOf, Instant knownAt, LocalDate from) {

    public FigureQuery(String key, Dimensions dimensions, LocalDate asOf) {
        this(key, dimensions, asOf, null, null);
    }

    public FigureQuery(String key, Dimensions dimensions, LocalDate asOf, Instant knownAt) {
        this(key, dimensions, asOf, knownAt, null);
    }
}
