package gujeong.gateway.report;

import gujeong.gateway.figure.FigureQuery;
import gujeong.gateway.figure.PlanQuery;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;
import gujeong.gateway.series.Period;

/**
 * A figure a report needs.
 *
 * @param period asks for the target of exactly that period; null for the figure's value at the report's moment
 */
record CellQuery(String figure, Dimensions dimensions, Period period) {

    static CellQuery value(String figure, Dimensions dimensions) {
        return new CellQuery(figure, dimensions, null);
    }

    static CellQuery target(String figure, Dimensions dimensions, Period period) {
        return new CellQuery(figure, dimensions, period);
    }

    FigureQuery valueAt(Moment moment) {
        return new FigureQuery(figure, dimensions, moment);
    }

    PlanQuery targetAt(Moment moment) {
        return new PlanQuery(figure, dimensions, period, moment);
    }
}
