package gujeong.gateway.report;

import gujeong.gateway.measure.Dimensions;
import gujeong.gateway.measure.Period;

/** That a target was set for a figure, and for which period; not what it is. */
record Target(String figure, Dimensions dimensions, Period period) {

    boolean concerns(String askedFigure, Dimensions asked) {
        return figure.equals(askedFigure) && dimensions.contain(asked);
    }

    boolean isWithin(Period days) {
        return days.contains(period.from()) && days.contains(period.to());
    }

    boolean touches(Period days) {
        return !period.to().isBefore(days.from()) && !period.from().isAfter(days.to());
    }
}
