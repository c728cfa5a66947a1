package gujeong.press.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScreensTest {

    private final Screens.Check check = new Screens.Check();

    @Test
    void every_screen_has_a_use_and_a_code_of_its_own() {
        assertThat(valid(screen("S1", ScreenUse.NOTICE))).isTrue();
        assertThat(valid(screen("S1", ScreenUse.NOTICE), screen("S2", ScreenUse.NOTICE)))
                .isTrue();
        assertThat(valid(screen("S1", ScreenUse.NOTICE), screen("S1", ScreenUse.VIDEO)))
                .isFalse();
        assertThat(valid(screen("s1", ScreenUse.NOTICE))).isFalse();
        assertThat(valid(screen(null, ScreenUse.NOTICE))).isFalse();
        assertThat(valid(screen("S1", null))).isFalse();
        assertThat(valid(screen("S1", ScreenUse.NOTICE), null)).isFalse();
    }

    @Test
    void a_board_has_at_least_one_screen_and_not_endlessly_many() {
        List<BoardScreen> most = new ArrayList<>(IntStream.rangeClosed(1, Screens.MOST)
                .mapToObj(i -> screen("S" + i, ScreenUse.ANY))
                .toList());

        assertThat(valid()).isFalse();
        assertThat(check.isValid(most, null)).isTrue();
        most.add(screen("ONE_MORE", ScreenUse.ANY));
        assertThat(check.isValid(most, null)).isFalse();
    }

    private boolean valid(BoardScreen... screens) {
        return check.isValid(Arrays.asList(screens), null);
    }

    private static BoardScreen screen(String code, ScreenUse use) {
        return new BoardScreen(code, use);
    }
}
