package gujeong.press.posting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.press.board.Booking;
import gujeong.press.board.DailyHours;
import gujeong.press.board.SampleBoard;
import gujeong.press.board.Slot;
import gujeong.press.board.Timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostingTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 5, 31);

    private final Timetable timetable = new Timetable(List.of());

    @ParameterizedTest
    @CsvSource({
        "06:00, 20:00",
        "06:00, 06:01",
        "19:59, 20:00",
        // what is not stated is the board's
        ", ",
        ", 09:00",
        "19:00, "
    })
    void within_the_opening_hours_anything_goes_up(LocalTime startsAt, LocalTime endsAt) {
        assertThatCode(() -> posting("S1", FIRST, LAST, startsAt, endsAt).on(SampleBoard.oneAtATime(), timetable))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"05:59, 08:00", "19:00, 20:01", "22:00, 02:00", "20:00, ", ", 06:00", "00:00, 23:00"})
    void nothing_runs_while_the_board_is_closed(LocalTime startsAt, LocalTime endsAt) {
        assertThatThrownBy(() -> posting("S1", FIRST, LAST, startsAt, endsAt).on(SampleBoard.oneAtATime(), timetable))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ProblemCode.RULE_BROKEN);
                    assertThat(refusal.field()).isEqualTo("startsAt");
                    assertThat(refusal).hasMessageContaining("06:00 ~ 20:00");
                });
    }

    @Test
    void the_screen_must_be_one_of_the_board() {
        assertThatThrownBy(() -> posting("S3", FIRST, LAST, null, null).on(SampleBoard.oneAtATime(), timetable))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ProblemCode.UNKNOWN_REFERENCE);
                    assertThat(refusal.field()).isEqualTo("screen");
                    assertThat(refusal).hasMessageContaining("S1, S2");
                });
    }

    @Test
    void nothing_is_put_up_before_the_board_stands_or_after_it_was_removed() {
        LocalDate installed = LocalDate.of(2019, 5, 1);

        refused("startsOn", posting("S1", installed.minusDays(1), LAST, null, null), null);
        refused("endsOn", posting("S1", FIRST, LAST, null, null), LAST.minusDays(1));
        assertThatCode(() -> posting("S1", installed, LAST, null, null).on(SampleBoard.removedOn(LAST), timetable))
                .doesNotThrowAnyException();
    }

    @Test
    void a_screen_that_is_taken_is_refused_with_what_takes_it() {
        Slot mornings = new Slot(FIRST, LAST, new DailyHours(LocalTime.of(6, 0), LocalTime.of(12, 0)));
        timetable.take(new Booking(UUID.randomUUID(), "LOBBY", "S1", "손 씻기", "재난안전과", mornings));

        assertThatThrownBy(() ->
                        posting("S1", LAST, LAST, LocalTime.of(11, 0), null).on(SampleBoard.oneAtATime(), timetable))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ProblemCode.RULE_BROKEN);
                    assertThat(refusal).hasMessageContaining("손 씻기");
                    assertThat(refusal).hasMessageContaining("2020-05-01 ~ 2020-05-31, 06:00 ~ 12:00");
                });
    }

    @Test
    void on_a_rotating_board_things_take_turns() {
        posting("S1", FIRST, LAST, null, null).on(SampleBoard.rotating(), timetable);

        assertThatCode(() -> posting("S1", FIRST, LAST, null, null).on(SampleBoard.rotating(), timetable))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        posting("S1", FIRST, LAST, LocalTime.of(5, 0), null).on(SampleBoard.rotating(), timetable))
                .as("but not while it is closed")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void days_stand_in_order_and_hours_differ() {
        assertThatThrownBy(() -> posting("S1", LAST, FIRST, null, null).ensure())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("endsOn"));
        LocalTime nine = LocalTime.of(9, 0);
        assertThatThrownBy(() -> posting("S1", FIRST, LAST, nine, nine).ensure())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("endsAt"));
    }

    private void refused(String field, Posting posting, LocalDate removedOn) {
        assertThatThrownBy(() -> posting.on(
                        removedOn == null ? SampleBoard.oneAtATime() : SampleBoard.removedOn(removedOn), timetable))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static Posting posting(
            String screen, LocalDate startsOn, LocalDate endsOn, LocalTime startsAt, LocalTime endsAt) {
        return new Posting(new PostingFacts("LOBBY", screen, "생활 속 거리두기", "재난안전과", startsOn, endsOn, startsAt, endsAt));
    }
}
