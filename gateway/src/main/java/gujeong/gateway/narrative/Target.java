package gujeong.gateway.narrative;

import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Period;

/** That a target was set for a figure, and for which period; not what it is. */
public record Target(String figure, Dimensions dimensions, Period period) {

    public boolean concerns(String askedFigure, Dimensions asked) {
        return figure.equals(askedFigure) && dimensions.contain(asked);
    }

    public boolean isWithin(Period days) {
        return days.contains(period.from()) && days.contains(period.to());
    }

    public boolean touches(Period days) {
        return !period.to().isBefore(days.from()) && !period.from().isAfter(days.to());
    }
}
