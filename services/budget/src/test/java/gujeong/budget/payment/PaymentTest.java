package gujeong.budget.payment;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PaymentTest {

    @Test
    void an_advance_may_be_seventy_percent() {
        assertThatCode(() -> Payment.ensureAdvance(700, 1000)).doesNotThrowAnyException();
        assertThatCode(() -> Payment.ensureAdvance(7_000_000_000_000L, 10_000_000_000_000L))
                .doesNotThrowAnyException();
    }

    @Test
    void not_one_won_more_is_rounded_in() {
        // 70 % of 999 won are 699.3 won
        assertThatCode(() -> Payment.ensureAdvance(699, 999)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Payment.ensureAdvance(700, 999)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("amount");
            assertThat(refusal).hasMessageContaining("699 won of 999 won, not 700 won");
        });
    }

    @Test
    void a_correction_touches_the_commitment_it_leaves_too() {
        Payment payment = new Payment(facts("C-1"));

        payment.restate(facts("C-2"));

        assertThat(payment.touched()).extracting("number").containsExactlyInAnyOrder("C-1", "C-2");
    }

    private static PaymentFacts facts(String commitment) {
        return new PaymentFacts(2020, commitment, PaymentKind.PROGRESS, 1L, LocalDate.of(2020, 4, 1));
    }
}
