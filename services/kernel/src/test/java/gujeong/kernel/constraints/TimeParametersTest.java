package gujeong.kernel.constraints;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.kernel.facts.Values;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2020-02-29", "2100-12-31"})
    void a_day_within_two_centuries_is_read(String text) {
        assertThat(TimeParameters.day("asOf", text)).isEqualTo(LocalDate.parse(text));
        assertThat(Values.parse(LocalDate.class, text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31",
                "2101-01-01",
                "9999-12-31",
                "0000-01-01",
                "-0001-01-01",
                "+294276-12-31",
                "+999999999-12-31",
                "2021-02-29",
                "20200101",
                "today",
                ""
            })
    void any_other_is_refused_by_name(String text) {
        assertThatThrownBy(() -> TimeParameters.day("asOf", text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("asOf"));
        assertThatThrownBy(() -> Values.parse(LocalDate.class, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01T00:00:00Z", "2020-07-01T09:00:00+09:00", "2100-12-31T23:59:59+09:00"})
    void an_instant_within_two_centuries_is_read(String text) {
        assertThat(TimeParameters.moment("knownAt", text)).isNotNull();
    }

    @Test
    void what_is_finer_than_a_microsecond_is_cut_off_not_rounded_up() {
        assertThat(TimeParameters.moment("knownAt", "2020-07-01T00:00:00.1234569Z"))
                .isEqualTo("2020-07-01T00:00:00.123456Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31T00:00:00Z",
                "2101-01-01T00:00:00+09:00",
                "9999-12-31T00:00:00Z",
                "+294277-01-01T00:00:00Z",
                "-4714-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "2020-07-01T00:00:00",
                "1593561600",
                ""
            })
    void any_other_instant_is_refused_by_name(String text) {
        assertThatThrownBy(() -> TimeParameters.moment("knownAt", text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("knownAt"));
    }

    /** A message handed over at the last instant is recorded as sent on the last day. */
    @Test
    void an_instant_within_bounds_falls_on_a_day_within_bounds() {
        OfficeInstant.Check moments = new OfficeInstant.Check();
        Instant last = Instant.parse("2100-12-31T14:59:59.999999Z");

        assertThat(moments.isValid(last, null)).isTrue();
        assertThat(moments.isValid(last.plusNanos(1000), null)).isFalse();
        assertThat(Day.Check.isWithin(DateRules.of(last))).isTrue();
        assertThat(Day.Check.isWithin(DateRules.of(last.plusNanos(1000)))).isFalse();
    }
}
