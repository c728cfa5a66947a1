package gujeong.gateway.figure;

import java.time.LocalDate;

/**
 * A range of days cut into whole months and the days before and after them, so that long ranges are read month by month.
 * An empty part ends before it begins.
 *
 * @param months first days of the first and the last whole month
 */
record MonthSplit(Span head, Span months, Span tail) {

    record Span(LocalDate from, LocalDate to) {
        boolean isEmpty() {
            return to.isBefore(from);
        }
    }

    /** Before every record, yet within what PostgreSQL and the calendar agree on. */
    static final LocalDate BEGIN = LocalDate.of(1, 1, 1);

    private static final Span NONE = new Span(BEGIN.plusDays(1), BEGIN);

    static MonthSplit of(LocalDate from, LocalDate to) {
        LocalDate first = from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
        LocalDate end = to.plusDays(1).withDayOfMonth(1);
        if (!first.isBefore(end)) {
            return new MonthSplit(new Span(from, to), NONE, NONE);
        }
        Span head = from.equals(first) ? NONE : new Span(from, first.minusDays(1));
        return new MonthSplit(head, new Span(first, end.minusMonths(1)), new Span(end, to));
    }
}
