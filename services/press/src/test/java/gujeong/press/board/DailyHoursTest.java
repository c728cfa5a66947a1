package gujeong.press.board;

import java.time.LocalTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DailyHoursTest {

    @ParameterizedTest
    @CsvSource({"06:00, 20:00, 840", "22:00, 02:00, 240", "00:00, 00:00, 1440", "09:00, 09:00, 1440", "23:59, 00:00, 1"
    })
    void hours_that_end_no_later_than_they_begin_end_on_the_next_day(LocalTime from, LocalTime to, int minutes) {
        assertThat(new DailyHours(from, to).minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "06:00, 20:00, 06:00, 20:00, true",
        "06:00, 20:00, 05:59, 20:00, false",
        "06:00, 20:00, 19:00, 20:01, false",
        "06:00, 20:00, 19:00, 06:30, false",
        "06:00, 20:00, 21:00, 22:00, false",
        "06:00, 20:00, 00:00, 00:00, false",
        // a board that closes after midnight
        "18:00, 02:00, 22:00, 02:00, true",
        "18:00, 02:00, 00:30, 01:30, true",
        "18:00, 02:00, 01:30, 02:30, false",
        "18:00, 02:00, 17:00, 19:00, false",
        // a board that never closes
        "00:00, 00:00, 23:00, 01:00, true",
        "00:00, 00:00, 23:00, 00:00, true",
        "09:00, 09:00, 23:00, 01:00, true"
    })
    void hours_lie_within_others_from_their_beginning_to_their_end(
            LocalTime opensAt, LocalTime closesAt, LocalTime from, LocalTime to, boolean within) {
        assertThat(new DailyHours(opensAt, closesAt).contain(new DailyHours(from, to)))
                .isEqualTo(within);
    }
}
