package gujeong.gateway.dictionary;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DimensionTest {

    private static final Label ANY = new Label("아무", "any");

    @Test
    void hasTheValuesThatAreListed() {
        var dimension = new Dimension(ANY, Map.of("LED", ANY), null);

        assertThat(dimension.has("LED")).isTrue();
        assertThat(dimension.has("LAMP")).isFalse();
    }

    @Test
    void hasAnyValueWhereRecordsNameThem() {
        assertThat(new Dimension(ANY, null, null).has("문화체육과")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "5", "9"})
    void hasTheNumbersOfItsRange(String value) {
        assertThat(grade().has(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "07", "-1", "+1", "1.0", "seven", "99999999999", "٣"})
    void hasNoOtherNumbers(String value) {
        assertThat(grade().has(value)).isFalse();
    }

    private static Dimension grade() {
        return new Dimension(ANY, null, new Dimension.Range(1, 9));
    }
}
