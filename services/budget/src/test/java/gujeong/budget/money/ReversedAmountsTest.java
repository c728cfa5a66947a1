package gujeong.budget.money;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReversedAmountsTest {

    private static final CommitmentKey COMMITMENT = new CommitmentKey(2020, "C-1");
    private static final LocalDate DAY = LocalDate.of(2020, 6, 11);
    private static final boolean REDUCTION = true;
    private static final boolean RETURN = false;

    @Test
    void a_reduction_comes_before_the_payments_of_its_day() {
        ReversedAmounts reversedAmounts = new ReversedAmounts();
        reversedAmounts.add(COMMITMENT, DAY, REDUCTION, 30);
        reversedAmounts.add(COMMITMENT, DAY.plusDays(1), REDUCTION, 5);

        assertThat(reversedAmounts.beforePaymentsOf(COMMITMENT, DAY.minusDays(1)))
                .isZero();
        assertThat(reversedAmounts.beforePaymentsOf(COMMITMENT, DAY)).isEqualTo(30);
        assertThat(reversedAmounts.beforePaymentsOf(COMMITMENT, DAY.plusDays(1)))
                .isEqualTo(35);
    }

    @Test
    void what_comes_back_comes_after_the_payments_of_its_day() {
        ReversedAmounts reversedAmounts = new ReversedAmounts();
        reversedAmounts.add(COMMITMENT, DAY, RETURN, 30);

        assertThat(reversedAmounts.beforePaymentsOf(COMMITMENT, DAY)).isZero();
        assertThat(reversedAmounts.beforePaymentsOf(COMMITMENT, DAY.plusDays(1)))
                .isEqualTo(30);
    }

    @Test
    void knows_nothing_of_other_commitments() {
        ReversedAmounts reversedAmounts = new ReversedAmounts();
        reversedAmounts.add(COMMITMENT, DAY, REDUCTION, 30);

        assertThat(reversedAmounts.beforePaymentsOf(new CommitmentKey(2021, "C-1"), DAY))
                .isZero();
    }
}
