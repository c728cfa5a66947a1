package gujeong.gateway.report;

import java.time.Instant;
import java.time.LocalDate;

import gujeong.gateway.figure.FigureQuery;
import gujeong.gateway.figure.PlanQuery;

/**
 * What a report speaks for.
 *
 * @param asOf the last business date that counts
 * @param knownAt what was recorded later does not count; null for everything known now
 */
record Moment(LocalDate asOf, Instant knownAt) {

    int year() {
        return asOf.getYear();
    }

    FigureQuery value(Question question) {
        return new FigureQuery(question.figure(), question.dimensions(), asOf, knownAt);
    }

    PlanQuery target(Question question) {
        return new PlanQuery(question.figure(), question.dimensions(), question.period(), asOf, knownAt);
    }
}
