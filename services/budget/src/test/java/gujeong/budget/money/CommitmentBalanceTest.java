package gujeong.budget.money;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import gujeong.kernel.problem.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class CommitmentBalanceTest {

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 2);
    private static final LocalDate APRIL = LocalDate.of(2020, 4, 2);

    private static final CommitmentBalance.FirstDays EXCEEDED = new CommitmentBalance.FirstDays(
            LocalDate.of(2020, 5, 3), LocalDate.of(2020, 5, 4), LocalDate.of(2020, 5, 5));

    @Test
    void a_commitment_paid_in_full_stands() {
        assertThat(account(100, 100, 0).contradictions()).isEmpty();
    }

    @Test
    void payments_beyond_it_are_refused_with_what_may_be_paid() {
        assertThat(account(100, 101, 0).contradictions())
                .extracting(Reason::toString)
                .containsExactly("commitment C-1 of 2020: 101 won would be paid, but it stands at 100 won after its "
                        + "reversals; only 100 won may be paid, which is exceeded first on 2020-05-04");
    }

    @Test
    void what_was_carried_over_cannot_be_paid_in_its_old_year() {
        assertThat(account(100, 60, 41).contradictions())
                .singleElement()
                .asString()
                .contains("60 won would be paid and 41 won carried over")
                .contains("only 59 won may be paid");
    }

    @Test
    void reversals_beyond_it_are_refused() {
        assertThat(account(-5, -5, 0).contradictions())
                .singleElement()
                .asString()
                .contains("reversals exceed it by 5 won, first on 2020-05-03");
    }

    @Test
    void nothing_comes_back_before_it_went_out() {
        CommitmentBalance commitmentBalance = new CommitmentBalance(
                key(), MARCH, 100, 100, -30, 0, 2, 0, 0, APRIL, APRIL, null, MARCH, null, EXCEEDED);

        assertThat(commitmentBalance.contradictions())
                .singleElement()
                .asString()
                .contains("more would come back than was paid by then, by 30 won, first on 2020-05-05");
    }

    @Test
    void days_stand_in_order() {
        CommitmentBalance commitmentBalance =
                new CommitmentBalance(key(), APRIL, 100, 50, 0, 0, 2, 0, 0, MARCH, MARCH, null, MARCH, null, EXCEEDED);

        assertThat(commitmentBalance.contradictions())
                .hasSize(2)
                .extracting(Reason::toString)
                .anySatisfy(reason -> assertThat(reason).contains("paid on 2020-03-02, before"))
                .anySatisfy(reason -> assertThat(reason).contains("reversed on 2020-03-02, before"));
    }

    @Test
    void nothing_is_paid_after_the_completion() {
        CommitmentBalance commitmentBalance =
                new CommitmentBalance(key(), MARCH, 100, 50, 0, 0, 2, 0, 1, MARCH, APRIL, MARCH, null, null, EXCEEDED);

        assertThat(commitmentBalance.contradictions())
                .singleElement()
                .asString()
                .contains("after its completion");
    }

    @Test
    void there_is_one_advance_and_one_completion() {
        CommitmentBalance commitmentBalance =
                new CommitmentBalance(key(), MARCH, 100, 50, 0, 0, 4, 2, 2, MARCH, MARCH, MARCH, null, null, EXCEEDED);

        assertThat(commitmentBalance.contradictions()).hasSize(2);
    }

    @Test
    void the_base_of_an_advance_stays() {
        var moved = new CommitmentBalance.AdvanceBase(100, 90);
        CommitmentBalance commitmentBalance =
                new CommitmentBalance(key(), MARCH, 90, 50, 0, 0, 2, 1, 0, MARCH, MARCH, null, MARCH, moved, EXCEEDED);

        assertThat(commitmentBalance.contradictions())
                .singleElement()
                .asString()
                .contains("void the advance");
    }

    private static CommitmentBalance account(long net, long paid, long carriedOver) {
        return new CommitmentBalance(
                key(), MARCH, net, paid, 0, carriedOver, 1, 0, 0, MARCH, APRIL, null, null, null, EXCEEDED);
    }

    private static CommitmentKey key() {
        return new CommitmentKey(2020, "C-1");
    }
}
