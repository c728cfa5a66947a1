package gujeong.budget.money;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BalanceTest {

    @Test
    void what_is_allocated_may_be_committed_to_the_last_won() {
        assertThat(balance(100, 100, 0, 0, 0).overdraft()).isEmpty();
    }

    @Test
    void one_won_too_much_is_named() {
        assertThat(balance(100, 101, 0, 0, 0).overdraft().orElseThrow())
                .isEqualTo("DISTRICT money for STUDIO in 2020: 100 won would be allocated, but 101 won committed; "
                        + "1 won are missing.");
    }

    @Test
    void money_set_aside_for_next_year_is_not_available() {
        Balance balance = balance(1_000_000, 700_000, 0, 400_000, 400_000);

        assertThat(balance.available()).isEqualTo(-100_000);
        assertThat(balance.overdraft().orElseThrow())
                .contains("400,000 won set aside for next year")
                .contains("100,000 won are missing");
    }

    @Test
    void money_is_not_both_paid_and_carried_over() {
        assertThat(balance(100, 90, 60, 0, 41).overdraft().orElseThrow())
                .contains("60 won paid and 41 won carried over to next year; 1 won are missing");
        assertThat(balance(100, 90, 60, 0, 40).overdraft()).isEmpty();
    }

    private static Balance balance(long allocated, long committed, long paid, long setAside, long carriedOver) {
        return new Balance(
                new ProjectKey(2020, "STUDIO"), FundSource.DISTRICT, allocated, committed, paid, setAside, carriedOver);
    }
}
