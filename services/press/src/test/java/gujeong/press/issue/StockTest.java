package gujeong.press.issue;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StockTest {

    private static final IssueKey MAY = new IssueKey("TAKTEUIN", "2020-05");

    @Test
    void every_copy_may_go_out_and_not_one_more() {
        assertThat(new Stock(MAY, 100_300, 100_300).isShort()).isFalse();
        assertThat(new Stock(MAY, 100_300, 100_301).isShort()).isTrue();
    }

    @Test
    void whoever_asks_for_too_many_is_told_how_many_are_left() {
        assertThat(new Stock(MAY, 100_000, 100_200).cannotSpare(500))
                .hasToString("distributes 500 copies but only 300 of the 100,000 copies of TAKTEUIN 2020-05 are left");
    }

    @Test
    void whoever_lowers_the_copies_is_told_how_many_went_out() {
        assertThat(new Stock(MAY, 90_000, 95_000).distributedTooMany())
                .asString()
                .contains("95,000", "90,000", "TAKTEUIN 2020-05");
    }
}
