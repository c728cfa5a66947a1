package gujeong.gateway.report;

import gujeong.gateway.measure.Dimensions;
import gujeong.gateway.measure.Period;

/**
 * A figure a report needs.
 *
 * @param period asks for the target of exactly that period; null for the figure's value at the report's moment
 */
record Question(String figure, Dimensions dimensions, Period period) {

    static Question value(String figure, Dimensions dimensions) {
        return new Question(figure, dimensions, null);
    }

    static Question target(String figure, Dimensions dimensions, Period period) {
        return new Question(figure, dimensions, period);
    }
}
