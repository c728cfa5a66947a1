package gujeong.gateway.series;

import java.util.Comparator;

/**
 * What quantities are added up by: a figure, its dimensions, and for plans their period.
 *
 * @param period null unless the nature is {@link Nature#PLAN}
 */
public record Series(String figure, Nature nature, Dimensions dimensions, Period period) implements Comparable<Series> {

    /** The same order everywhere, so that two transactions never wait for each other crosswise. */
    private static final Comparator<Series> ORDER = Comparator.comparing(Series::figure)
            .thenComparing(Series::nature)
            .thenComparing(series -> series.dimensions.key())
            .thenComparing(series -> String.valueOf(series.period));

    public Series {
        if ((period != null) != (nature == Nature.PLAN)) {
            throw new IllegalArgumentException("plans have a period, and nothing else has");
        }
    }

    public static Series of(String figure, Dimensions dimensions) {
        return new Series(figure, Nature.ACTUAL, dimensions, null);
    }

    public static Series plan(String figure, Dimensions dimensions, Period period) {
        return new Series(figure, Nature.PLAN, dimensions, period);
    }

    @Override
    public int compareTo(Series other) {
        return ORDER.compare(this, other);
    }
}
