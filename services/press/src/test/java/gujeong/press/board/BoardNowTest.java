package gujeong.press.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BoardNowTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Booking MORNING = booking("S1", "아침", 1, 31, "06:00", "12:00");
    private static final Booking AFTERNOON = booking("S1", "오후", 1, 31, "12:00", "18:00");
    private static final Booking LATER_THIS_MONTH = booking("S2", "포스터", 20, 31, "06:00", "20:00");

    @Test
    void each_screen_says_what_runs_and_what_is_next() {
        BoardNow now = at("2020-05-04T10:00:00+09:00", MORNING, AFTERNOON, LATER_THIS_MONTH);

        assertThat(now.open()).isTrue();
        assertThat(now.screens()).extracting(BoardNow.OnScreen::screen).containsExactly("S1", "S2");
        BoardNow.OnScreen first = now.screens().get(0);
        assertThat(first.running())
                .containsExactly(new BoardNow.OnShow(
                        MORNING.id(),
                        "아침",
                        "홍보미디어과",
                        instant("2020-05-04T06:00:00+09:00"),
                        instant("2020-05-04T12:00:00+09:00")));
        assertThat(first.next().title()).isEqualTo("오후");
        assertThat(first.next().from()).isEqualTo(instant("2020-05-04T12:00:00+09:00"));
        BoardNow.OnScreen second = now.screens().get(1);
        assertThat(second.running()).isEmpty();
        assertThat(second.next().from()).isEqualTo(instant("2020-05-20T06:00:00+09:00"));
    }

    @Test
    void in_the_afternoon_the_morning_is_next() {
        BoardNow now = at("2020-05-04T12:00:00+09:00", MORNING, AFTERNOON);

        assertThat(now.screens().get(0).running())
                .extracting(BoardNow.OnShow::title)
                .containsExactly("오후");
        assertThat(now.screens().get(0).next().from()).isEqualTo(instant("2020-05-05T06:00:00+09:00"));
    }

    @Test
    void in_the_evening_the_board_is_open_but_nothing_runs() {
        BoardNow now = at("2020-05-31T19:59:00+09:00", MORNING, AFTERNOON);

        assertThat(now.open()).isTrue();
        assertThat(now.screens().get(0).running()).isEmpty();
        assertThat(now.screens().get(0).next()).isNull();
    }

    @Test
    void closed_is_who_has_not_opened_or_no_longer_stands() {
        assertThat(at("2020-05-04T05:59:00+09:00").open()).isFalse();
        assertThat(at("2020-05-04T20:00:00+09:00").open()).isFalse();
        assertThat(at("2019-04-30T10:00:00+09:00").open()).isFalse();
        Board removed = SampleBoard.removedOn(LocalDate.of(2020, 5, 4));
        assertThat(BoardNow.of(removed, List.of(), instant("2020-05-04T10:00:00+09:00"), SEOUL)
                        .open())
                .isTrue();
        assertThat(BoardNow.of(removed, List.of(), instant("2020-05-05T10:00:00+09:00"), SEOUL)
                        .open())
                .isFalse();
    }

    @Test
    void a_rotating_board_shows_all_that_runs() {
        Booking allDay = booking("S1", "종일", 1, 31, "06:00", "20:00");

        BoardNow now = BoardNow.of(
                SampleBoard.rotating(), List.of(allDay, MORNING), instant("2020-05-04T10:00:00+09:00"), SEOUL);

        assertThat(now.screens().get(0).running())
                .extracting(BoardNow.OnShow::title)
                .containsExactly("종일", "아침");
    }

    private static BoardNow at(String moment, Booking... posted) {
        return BoardNow.of(SampleBoard.oneAtATime(), List.of(posted), instant(moment), SEOUL);
    }

    private static Instant instant(String withOffset) {
        return OffsetDateTime.parse(withOffset).toInstant();
    }

    private static Booking booking(String screen, String title, int first, int last, String from, String to) {
        Slot slot = new Slot(
                LocalDate.of(2020, 5, first),
                LocalDate.of(2020, 5, last),
                new DailyHours(LocalTime.parse(from), LocalTime.parse(to)));
        return new Booking(UUID.randomUUID(), "LOBBY", screen, title, "홍보미디어과", slot);
    }
}
