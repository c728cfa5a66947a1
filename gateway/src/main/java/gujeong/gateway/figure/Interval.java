package gujeong.gateway.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import gujeong.gateway.series.Period;
import gujeong.kernel.problem.Refusal;

/** The steps of a time series. */
enum Interval {
    DAY,
    MONTH,
    QUARTER,
    YEAR;

    private static final int MOST_STEPS = 400;

    static Interval parse(String text) {
        return Stream.of(values())
                .filter(interval -> interval.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("interval", "figure.interval"));
    }

    /** The whole calendar steps a period touches, cut to the period. */
    List<Period> steps(Period period) {
        var steps = new ArrayList<Period>();
        for (LocalDate from = period.from(); !from.isAfter(period.to()); ) {
            LocalDate end = end(from);
            steps.add(new Period(from, end.isAfter(period.to()) ? period.to() : end));
            if (steps.size() > MOST_STEPS) {
                throw Refusal.invalid("interval", "figure.tooManySteps", MOST_STEPS);
            }
            from = end.plusDays(1);
        }
        return steps;
    }

    private LocalDate end(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return switch (this) {
            case DAY -> day;
            case MONTH -> month.plusMonths(1).minusDays(1);
            case QUARTER -> month.plusMonths(3 - (day.getMonthValue() - 1) % 3).minusDays(1);
            case YEAR -> LocalDate.of(day.getYear(), 12, 31);
        };
    }
}
