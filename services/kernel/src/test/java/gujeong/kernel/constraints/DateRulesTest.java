package gujeong.kernel.constraints;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DateRulesTest {

    private static final LocalDate MAY = LocalDate.parse("2020-05-31");
    private static final LocalDate JUNE = LocalDate.parse("2020-06-01");

    @Test
    void the_same_day_or_a_later_one_is_in_order() {
        assertThatCode(() -> DateRules.ensureOrder("from", MAY, "to", JUNE)).doesNotThrowAnyException();
        assertThatCode(() -> DateRules.ensureOrder("from", MAY, "to", MAY)).doesNotThrowAnyException();
    }

    @Test
    void a_day_that_is_not_stated_is_not_compared() {
        assertThatCode(() -> DateRules.ensureOrder("from", null, "to", MAY)).doesNotThrowAnyException();
        assertThatCode(() -> DateRules.ensureOrder("from", JUNE, "to", null)).doesNotThrowAnyException();
    }

    @Test
    void an_end_before_its_begin_is_named_with_both_days() {
        assertThatThrownBy(() -> DateRules.ensureOrder("from", JUNE, "to", MAY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("to"))
                .hasMessageContainingAll("from", "2020-06-01", "2020-05-31");
    }
}
