package gujeong.gateway.figure;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import gujeong.gateway.series.Period;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IntervalTest {

    private static final Period SPRING = new Period(LocalDate.parse("2020-02-10"), LocalDate.parse("2020-05-20"));

    @Test
    void stepsFollowTheCalendarAndEndWithThePeriod() {
        assertThat(Interval.MONTH.steps(SPRING))
                .extracting(Period::toString)
                .containsExactly(
                        "2020-02-10..2020-02-29",
                        "2020-03-01..2020-03-31",
                        "2020-04-01..2020-04-30",
                        "2020-05-01..2020-05-20");
        assertThat(Interval.QUARTER.steps(SPRING))
                .extracting(Period::toString)
                .containsExactly("2020-02-10..2020-03-31", "2020-04-01..2020-05-20");
        assertThat(Interval.YEAR.steps(SPRING)).containsExactly(SPRING);
        assertThat(Interval.DAY.steps(SPRING)).hasSize(101);
    }

    @Test
    void tooManyStepsAreRefused() {
        assertThatThrownBy(() -> Interval.DAY.steps(new Period(LocalDate.of(1990, 1, 1), LocalDate.of(2020, 1, 1))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("interval"));
        assertThatThrownBy(() -> Interval.parse("week")).isInstanceOf(Refusal.class);
    }
}
