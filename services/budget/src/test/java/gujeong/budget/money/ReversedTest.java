package gujeong.budget.money;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReversedTest {

    private static final CommitmentKey COMMITMENT = new CommitmentKey(2020, "C-1");
    private static final LocalDate DAY = LocalDate.of(2020, 6, 11);

    @Test
    void counts_up_to_the_end_of_the_day() {
        Reversed reversed = new Reversed();
        reversed.add(COMMITMENT, DAY, 30);
        reversed.add(COMMITMENT, DAY.plusDays(1), 5);

        assertThat(reversed.until(COMMITMENT, DAY.minusDays(1))).isZero();
        assertThat(reversed.until(COMMITMENT, DAY)).isEqualTo(30);
        assertThat(reversed.until(COMMITMENT, DAY.plusDays(1))).isEqualTo(35);
    }

    @Test
    void knows_nothing_of_other_commitments() {
        Reversed reversed = new Reversed();
        reversed.add(COMMITMENT, DAY, 30);

        assertThat(reversed.until(new CommitmentKey(2021, "C-1"), DAY)).isZero();
    }
}
