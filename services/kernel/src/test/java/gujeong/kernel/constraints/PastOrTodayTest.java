package gujeong.kernel.constraints;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PastOrTodayTest {

    record Visit(@PastOrToday LocalDate paidOn, @PastOrToday Instant beganAt) {}

    /** 2020-10-31 in Seoul, the day before elsewhere. */
    private static final Instant NOW = Instant.parse("2020-10-30T15:30:00Z");

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .clockProvider(new ValidationClock(Clock.fixed(NOW, ZoneId.of("Asia/Seoul"))))
            .buildValidatorFactory()
            .getValidator();

    @Test
    void today_in_seoul_is_not_the_future() {
        assertThat(validator.validate(new Visit(LocalDate.of(2020, 10, 31), NOW)))
                .isEmpty();
        assertThat(validator.validate(new Visit(null, null))).isEmpty();
    }

    @Test
    void tomorrow_is() {
        assertThat(validator.validate(new Visit(LocalDate.of(2020, 11, 1), NOW.plusSeconds(1))))
                .hasSize(2)
                .allSatisfy(violation -> assertThat(violation.getMessage()).contains("must not lie in the future"));
    }
}
