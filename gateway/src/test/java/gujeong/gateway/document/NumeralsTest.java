package gujeong.gateway.document;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;

import static org.assertj.core.api.Assertions.assertThat;

class NumeralsTest {

    private static final Dictionary DICTIONARY = new Dictionary();

    @ParameterizedTest
    @CsvSource({
        "1353541000, '1,353,541'",
        "499, 0",
        "500, 1",
        "1499, 1",
        "-2500000, '△2,500'",
        "-499, 0",
        "-1, 0",
        "0, 0"
    })
    void moneyIsPrintedInThousandsOfWonRoundedHalfUp(String won, String printed) {
        assertThat(Numerals.print(new BigDecimal(won), figure("budget.executed")))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"85.6, 85.6", "98, 98.0", "96.06, 96.1", "96.05, 96.1", "0, 0.0", "1234.5, '1,234.5'"})
    void ratesAreAlwaysPrintedWithOneDecimal(String rate, String printed) {
        assertThat(Numerals.print(new BigDecimal(rate), figure("budget.execution_rate")))
                .isEqualTo(printed);
    }

    @Test
    void aShortageOfPeopleIsMarkedAndAZeroIsADashInTables() {
        Figure variance = figure("organization.staff.variance");

        assertThat(Numerals.printInTable(new BigDecimal(-2), variance)).isEqualTo("△2");
        assertThat(Numerals.printInTable(BigDecimal.ZERO, variance)).isEqualTo("-");
        assertThat(Numerals.printInTable(new BigDecimal("0.00"), figure("budget.executed")))
                .isEqualTo("-");
    }

    @Test
    void whatIsOnlyRoundedToNothingIsNoDash() {
        assertThat(Numerals.printInTable(new BigDecimal(400), figure("budget.executed")))
                .isEqualTo("0");
        assertThat(Numerals.printInTable(BigDecimal.ZERO, figure("budget.execution_rate")))
                .isEqualTo("0.0");
    }

    @Test
    void yearsAndSessionsAreNames() {
        assertThat(Numerals.print(new BigDecimal(2020), figure("organization.report.year")))
                .isEqualTo("2020");
        assertThat(Numerals.print(new BigDecimal(1227), figure("organization.report.council_session")))
                .isEqualTo("1227");
    }

    private static Figure figure(String key) {
        return DICTIONARY.find(key).orElseThrow();
    }
}
