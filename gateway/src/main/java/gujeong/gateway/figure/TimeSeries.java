package gujeong.gateway.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.figure.FigureCourse.Point;
import gujeong.gateway.series.Period;

/** Computes the time series of figures. */
@ApplicationScoped
public class TimeSeries {

    private final Figures figures;

    TimeSeries(Figures figures) {
        this.figures = figures;
    }

    /**
     * @param query asked as of the end of every step; its {@code from} is where the course begins, though not before what
     *     is counted within a year has begun
     */
    FigureCourse of(FigureQuery query, Interval interval) {
        List<Period> steps = begun(interval.steps(new Period(query.from(), query.asOf())), query);
        List<FigureValue> atEnds =
                figures.values(steps.stream().map(step -> atEnd(query, step)).toList());
        FigureValue last = atEnds.get(atEnds.size() - 1);
        List<FigureValue> within = last.kind() == Kind.FLOW ? within(query, steps) : null;
        var points = new ArrayList<Point>();
        for (int i = 0; i < steps.size(); i++) {
            FigureValue atEnd = atEnds.get(i);
            points.add(new Point(
                    steps.get(i).from(),
                    steps.get(i).to(),
                    within == null ? atEnd.value() : within.get(i).value(),
                    within == null ? null : atEnd.value(),
                    atEnd.numerator(),
                    atEnd.denominator()));
        }
        return new FigureCourse(
                query.key(),
                query.dimensions(),
                last.kind(),
                last.unit(),
                interval.name().toLowerCase(Locale.ROOT),
                points,
                last.completeness());
    }

    private List<Period> begun(List<Period> steps, FigureQuery query) {
        Period last = steps.get(steps.size() - 1);
        return steps.stream()
                .filter(step ->
                        step == last || figures.refusal(atEnd(query, step)).isEmpty())
                .toList();
    }

    private static FigureQuery atEnd(FigureQuery query, Period step) {
        return new FigureQuery(query.key(), query.dimensions(), query.moment().at(step.to()));
    }

    private List<FigureValue> within(FigureQuery query, List<Period> steps) {
        return figures.values(steps.stream()
                .map(step -> new FigureQuery(
                        query.key(), query.dimensions(), query.moment().at(step.to()), step.from()))
                .toList());
    }
}
