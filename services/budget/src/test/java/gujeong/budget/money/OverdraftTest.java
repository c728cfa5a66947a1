package gujeong.budget.money;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OverdraftTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 31);

    @Test
    void one_won_too_much_is_named_with_its_day() {
        assertThat(new Overdraft(DAY, balance(100, 101, 0, 0, 0)).reason())
                .hasToString("DISTRICT money for STUDIO in 2020: on 2020-03-31 100 won would be allocated, but 101 won "
                        + "committed; 1 won are missing.");
    }

    @Test
    void a_commitment_learns_what_is_left_for_it() {
        assertThat(new Overdraft(DAY, balance(100, 130, 0, 0, 0)).reason(50))
                .hasToString(
                        "commits 50 won but only 20 won of DISTRICT money for STUDIO in 2020 are left on 2020-03-31");
    }

    @Test
    void money_set_aside_for_next_year_is_not_available() {
        AllocationBalance balance = balance(1_000_000, 700_000, 0, 400_000, 400_000);

        assertThat(balance.available()).isEqualTo(-100_000);
        assertThat(new Overdraft(DAY, balance).reason())
                .asString()
                .contains("400,000 won set aside for next year")
                .contains("100,000 won are missing");
    }

    @Test
    void money_is_not_both_paid_and_carried_over() {
        assertThat(new Overdraft(DAY, balance(100, 90, 60, 0, 41)).reason())
                .asString()
                .contains("60 won paid and 41 won carried over to next year; 1 won are missing");
    }

    private static AllocationBalance balance(
            long allocated, long committed, long paid, long setAside, long carriedOver) {
        return new AllocationBalance(
                new ProjectKey(2020, "STUDIO"), FundSource.DISTRICT, allocated, committed, paid, setAside, carriedOver);
    }
}
