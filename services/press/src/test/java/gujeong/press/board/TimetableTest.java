package gujeong.press.board;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimetableTest {

    private final Timetable timetable = new Timetable(List.of());

    @Test
    void a_screen_shows_one_thing_at_a_time() {
        Booking mornings = booking("S1", "아침", 1, 31, "06:00", "12:00");

        assertThat(timetable.take(mornings)).isEmpty();
        assertThat(timetable.take(booking("S1", "낮", 31, 31, "11:59", "13:00"))).contains(mornings);
    }

    @Test
    void what_was_refused_takes_no_time() {
        timetable.take(booking("S1", "아침", 1, 31, "06:00", "12:00"));
        timetable.take(booking("S1", "종일", 1, 31, "06:00", "20:00"));

        assertThat(timetable.take(booking("S1", "오후", 1, 31, "12:00", "20:00"))).isEmpty();
    }

    @Test
    void screens_and_boards_do_not_disturb_each_other() {
        timetable.take(booking("S1", "아침", 1, 31, "06:00", "12:00"));

        assertThat(timetable.take(booking("S2", "아침", 1, 31, "06:00", "12:00"))).isEmpty();
        Booking elsewhere = booking("S1", "아침", 1, 31, "06:00", "12:00");
        assertThat(timetable.take(new Booking(
                        elsewhere.id(),
                        "ART_HALL",
                        "S1",
                        elsewhere.title(),
                        elsewhere.requestedBy(),
                        elsewhere.slot())))
                .isEmpty();
    }

    @Test
    void who_moves_gives_up_the_time_taken_before() {
        Booking mornings = booking("S1", "아침", 1, 31, "06:00", "12:00");
        timetable.take(mornings);
        Booking later = booking("S1", "아침", 1, 31, "07:00", "13:00");
        Booking moved = new Booking(
                mornings.id(), mornings.board(), "S1", mornings.title(), mornings.requestedBy(), later.slot());

        assertThat(timetable.take(moved)).isEmpty();
        assertThat(timetable.take(booking("S1", "새벽", 1, 31, "06:00", "07:00"))).isEmpty();
        assertThat(timetable.take(booking("S1", "낮", 1, 31, "12:00", "13:00"))).contains(moved);
    }

    @Test
    void what_began_long_ago_and_what_runs_past_midnight_is_seen() {
        Booking wholeMonth = booking("S1", "한 달", 1, 31, "06:00", "07:00");
        Booking night = booking("S1", "밤", 3, 3, "22:00", "02:00");
        timetable.take(wholeMonth);
        timetable.take(night);
        timetable.take(booking("S1", "하루", 30, 30, "08:00", "09:00"));

        assertThat(timetable.take(booking("S1", "끝", 31, 31, "06:30", "06:40"))).contains(wholeMonth);
        assertThat(timetable.take(booking("S1", "새벽", 4, 4, "01:00", "03:00"))).contains(night);
        assertThat(timetable.take(booking("S1", "저녁", 2, 2, "23:00", "00:00"))).isEmpty();
    }

    private static Booking booking(String screen, String title, int first, int last, String from, String to) {
        Slot slot = new Slot(
                LocalDate.of(2020, 5, first),
                LocalDate.of(2020, 5, last),
                new DailyHours(LocalTime.parse(from), LocalTime.parse(to)));
        return new Booking(UUID.randomUUID(), "LOBBY", screen, title, "홍보미디어과", slot);
    }
}
