package gujeong.gateway.page;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gujeong.gateway.dictionary.Dictionary;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTest {

    private static final Dictionary DICTIONARY = new Dictionary();

    @ParameterizedTest
    @CsvSource({"1250000, '1,250,000'", "-1250000, '△1,250,000'", "149.500, 149.5", "0, 0", "0.00, 0"})
    void a_number_has_separators_and_a_triangle_for_a_minus(String number, String printed) {
        assertThat(Numbers.print(new BigDecimal(number))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "budget.execution_rate, 90, 90.0",
        "budget.execution_rate, -1.3, △1.3",
        "budget.executed, 1250000, '1,250,000'",
        "organization.report.year, 2020, 2020",
        "organization.report.council_session, 1227, 1227"
    })
    void a_number_of_a_figure_is_printed_as_its_kind_and_unit_ask(String figure, String number, String printed) {
        assertThat(Numbers.print(new BigDecimal(number), DICTIONARY.find(figure).orElseThrow()))
                .isEqualTo(printed);
    }
}
