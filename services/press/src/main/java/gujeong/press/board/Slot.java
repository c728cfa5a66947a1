package gujeong.press.board;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time something has on a screen: the same hours on every day from the first to the last. Hours that end on the next
 * day do so after the last day too.
 */
public record Slot(LocalDate firstDay, LocalDate lastDay, DailyHours hours) {

    /** A stretch of time without a break. */
    record Showing(LocalDateTime from, LocalDateTime until) {}

    /** Days and minutes that lie within a day. */
    private record Span(LocalDate firstDay, LocalDate lastDay, int fromMinute, int toMinute) {

        boolean overlaps(Span other) {
            return !firstDay.isAfter(other.lastDay)
                    && !other.firstDay.isAfter(lastDay)
                    && fromMinute < other.toMinute
                    && other.fromMinute < toMinute;
        }
    }

    boolean overlaps(Slot other) {
        return spans().anyMatch(span -> other.spans().anyMatch(span::overlaps));
    }

    /** What it is made of once the hours are cut at midnight. */
    private Stream<Span> spans() {
        int from = DailyHours.minute(hours.from());
        int to = from + hours.minutes();
        if (to <= DailyHours.DAY) {
            return Stream.of(new Span(firstDay, lastDay, from, to));
        }
        return Stream.of(
                new Span(firstDay, lastDay, from, DailyHours.DAY),
                new Span(firstDay.plusDays(1), lastDay.plusDays(1), 0, to - DailyHours.DAY));
    }

    /** What runs at that moment; empty if nothing does. */
    Optional<Showing> at(LocalDateTime moment) {
        return Stream.of(moment.toLocalDate(), moment.toLocalDate().minusDays(1))
                .filter(this::isOn)
                .map(this::on)
                .filter(showing ->
                        !showing.from().isAfter(moment) && showing.until().isAfter(moment))
                .findFirst();
    }

    /** What begins first after that moment; empty if nothing does. */
    Optional<Showing> after(LocalDateTime moment) {
        LocalDate today = moment.toLocalDate();
        return Stream.of(firstDay, today, today.plusDays(1))
                .filter(this::isOn)
                .map(this::on)
                .filter(showing -> showing.from().isAfter(moment))
                .findFirst();
    }

    private boolean isOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    private Showing on(LocalDate day) {
        LocalDateTime from = day.atTime(hours.from());
        return new Showing(from, from.plusMinutes(hours.minutes()));
    }

    @Override
    public String toString() {
        return firstDay + " ~ " + lastDay + ", " + hours;
    }
}
