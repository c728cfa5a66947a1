package gujeong.kernel.facts;

import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.kernel.problem.InvalidValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ValuesTest {

    @Test
    void a_time_of_day_is_written_as_it_is_read() {
        Object time = Values.parse(LocalTime.class, "06:00");

        assertThat(time).isEqualTo(LocalTime.of(6, 0));
        assertThat(time.toString()).isEqualTo("06:00");
        assertThat(Values.isPlain(LocalTime.class)).isTrue();
    }

    @Test
    void what_no_database_takes_is_no_value() {
        assertThatThrownBy(() -> Values.parse(String.class, "a\0b"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "6:00", "06:00:00", "06:60", "noon", ""})
    void what_is_no_time_of_day_is_refused_with_what_is(String text) {
        assertThatThrownBy(() -> Values.parse(LocalTime.class, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HH:MM");
    }
}
