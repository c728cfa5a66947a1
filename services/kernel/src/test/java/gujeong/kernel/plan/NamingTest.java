package gujeong.kernel.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamingTest {

    private final FigureKey.Check keys = new FigureKey.Check();
    private final Dimensions.Check dimensions = new Dimensions.Check();

    @ParameterizedTest
    @CsvSource({
        "press.releases.distributed, true",
        "budget.project_cost, true",
        "media.sns2.followers, true",
        "budget, false",
        "budget., false",
        ".budget, false",
        "budget..cost, false",
        "Budget.cost, false",
        "budget.Cost, false",
        "2budget.cost, false",
        "budget.cost|a=B, false"
    })
    void a_key_has_two_parts_or_more(String key, boolean taken) {
        assertThat(keys.isValid(key, null)).isEqualTo(taken);
    }

    @Test
    void a_key_has_a_hundred_characters_at_most() {
        assertThat(keys.isValid("a." + "b".repeat(98), null)).isTrue();
        assertThat(keys.isValid("a." + "b".repeat(99), null)).isFalse();
        assertThat(keys.isValid("a" + ".b".repeat(500_000), null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "fundSource, DISTRICT, true",
        "fiscalYear, 2020, true",
        "month, 2020-05, true",
        "FundSource, DISTRICT, false",
        "fund source, DISTRICT, false",
        "fund_source, DISTRICT, false",
        "department, 문화체육과, true",
        "department, 신길1동 주민센터, true",
        "fundSource, ' a b', false",
        "fundSource, a;b, false",
        "fundSource, a=b, false",
        "fundSource, }, false",
        "fundSource, '', false"
    })
    void a_dimension_has_a_simple_name_and_a_simple_value(String name, String value, boolean taken) {
        assertThat(dimensions.isValid(Map.of(name, value), null)).isEqualTo(taken);
    }

    @Test
    void a_total_has_no_dimensions_and_nothing_has_more_than_ten() {
        assertThat(dimensions.isValid(Map.of(), null)).isTrue();
        assertThat(dimensions.isValid(many(10), null)).isTrue();
        assertThat(dimensions.isValid(many(11), null)).isFalse();
    }

    private static Map<String, String> many(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "d" + i, i -> "V"));
    }

    @Test
    void a_dimension_without_a_value_is_refused() {
        Map<String, String> valueless = new HashMap<>();
        valueless.put("project", null);

        assertThat(dimensions.isValid(valueless, null)).isFalse();
    }

    @Test
    void what_is_not_stated_passes() {
        assertThat(keys.isValid(null, null)).isTrue();
        assertThat(dimensions.isValid(null, null)).isTrue();
    }
}
