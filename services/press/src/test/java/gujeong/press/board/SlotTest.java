package gujeong.press.board;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlotTest {

    /** Days are those of May 2020. */
    @ParameterizedTest
    @CsvSource({
        // the same day, hours that meet, touch, lie apart, enclose
        "1, 1, 09:00, 12:00, 1, 1, 11:59, 13:00, true",
        "1, 1, 09:00, 12:00, 1, 1, 12:00, 13:00, false",
        "1, 1, 09:00, 12:00, 1, 1, 13:00, 14:00, false",
        "1, 1, 09:00, 18:00, 1, 1, 12:00, 13:00, true",
        // the same hours, days that meet, follow, enclose
        "1, 5, 09:00, 12:00, 5, 9, 09:00, 12:00, true",
        "1, 5, 09:00, 12:00, 6, 9, 09:00, 12:00, false",
        "1, 9, 09:00, 12:00, 4, 5, 09:00, 12:00, true",
        // days meet but hours do not
        "1, 9, 09:00, 12:00, 1, 9, 12:00, 09:00, false",
        // across midnight: the hours after it belong to the next day
        "1, 1, 22:00, 02:00, 2, 2, 01:00, 03:00, true",
        "1, 1, 22:00, 02:00, 2, 2, 02:00, 03:00, false",
        "2, 2, 22:00, 02:00, 2, 2, 01:00, 03:00, false",
        "1, 1, 22:00, 02:00, 1, 1, 01:00, 03:00, false",
        "1, 5, 22:00, 02:00, 6, 9, 00:00, 01:00, true",
        "1, 5, 22:00, 02:00, 7, 9, 00:00, 01:00, false",
        "1, 5, 22:00, 02:00, 5, 9, 23:00, 01:00, true",
        "1, 5, 22:00, 02:00, 6, 9, 22:00, 02:00, false",
        // until midnight is not across it
        "1, 1, 22:00, 00:00, 2, 2, 00:00, 01:00, false",
        "1, 1, 22:00, 00:00, 1, 1, 23:59, 00:30, true",
        // round the clock, from midnight and from nine
        "1, 1, 00:00, 00:00, 2, 2, 00:00, 00:00, false",
        "1, 1, 09:00, 09:00, 2, 2, 08:59, 10:00, true",
        "1, 1, 09:00, 09:00, 2, 2, 09:00, 10:00, false"
    })
    void two_slots_overlap_when_both_run_at_some_moment(
            int firstA,
            int lastA,
            LocalTime fromA,
            LocalTime toA,
            int firstB,
            int lastB,
            LocalTime fromB,
            LocalTime toB,
            boolean overlap) {
        Slot a = slot(firstA, lastA, fromA, toA);
        Slot b = slot(firstB, lastB, fromB, toB);

        assertThat(a.overlaps(b)).isEqualTo(overlap);
        assertThat(b.overlaps(a)).isEqualTo(overlap);
        assertThat(meetAtSomeMinute(a, b)).as("counted minute by minute").isEqualTo(overlap);
    }

    @Test
    void it_runs_from_its_first_minute_to_the_last_before_its_end() {
        Slot slot = slot(1, 5, LocalTime.of(9, 0), LocalTime.of(12, 0));

        assertThat(slot.at(may(1, "09:00"))).contains(new Slot.Showing(may(1, "09:00"), may(1, "12:00")));
        assertThat(slot.at(may(5, "11:59"))).isPresent();
        assertThat(slot.at(may(5, "12:00"))).isEmpty();
        assertThat(slot.at(may(3, "08:59"))).isEmpty();
        assertThat(slot.at(may(6, "09:00"))).isEmpty();
    }

    @Test
    void what_began_last_evening_still_runs_after_midnight() {
        Slot slot = slot(1, 5, LocalTime.of(22, 0), LocalTime.of(2, 0));

        assertThat(slot.at(may(6, "01:59"))).contains(new Slot.Showing(may(5, "22:00"), may(6, "02:00")));
        assertThat(slot.at(may(1, "01:59"))).isEmpty();
        assertThat(slot.at(may(6, "22:00"))).isEmpty();
    }

    @Test
    void it_begins_next_today_tomorrow_or_on_its_first_day() {
        Slot slot = slot(3, 5, LocalTime.of(9, 0), LocalTime.of(12, 0));

        assertThat(slot.after(may(1, "10:00")).orElseThrow().from()).isEqualTo(may(3, "09:00"));
        assertThat(slot.after(may(4, "08:59")).orElseThrow().from()).isEqualTo(may(4, "09:00"));
        assertThat(slot.after(may(4, "09:00")).orElseThrow().from()).isEqualTo(may(5, "09:00"));
        assertThat(slot.after(may(5, "09:00"))).isEmpty();
    }

    private static boolean meetAtSomeMinute(Slot a, Slot b) {
        LocalDateTime end = may(12, "00:00");
        for (LocalDateTime minute = may(1, "00:00"); minute.isBefore(end); minute = minute.plusMinutes(1)) {
            if (a.at(minute).isPresent() && b.at(minute).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Slot slot(int first, int last, LocalTime from, LocalTime to) {
        return new Slot(LocalDate.of(2020, 5, first), LocalDate.of(2020, 5, last), new DailyHours(from, to));
    }

    private static LocalDateTime may(int day, String time) {
        return LocalDate.of(2020, 5, day).atTime(LocalTime.parse(time));
    }
}
