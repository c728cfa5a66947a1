package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Label;
import gujeong.gateway.figure.FormulaEvaluator.Result;
import gujeong.kernel.problem.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaEvaluatorTest {

    private final Dictionary dictionary = new Dictionary();

    @ParameterizedTest
    @CsvSource({
        "3269755000, 5149052000, 63.5",
        "721273000, 1323541000, 54.5",
        "138848000, 185050000, 75.0",
        "1, 8, 12.5",
        "1, 3, 33.3",
        "1250, 100000, 1.3",
        "-1250, 100000, -1.3",
        "0, 5, 0.0"
    })
    void ratesAreRoundedHalfUpToOneDecimal(String numerator, String denominator, String rate) {
        assertThat(rate(numerator, denominator).value()).isEqualTo(rate);
    }

    @Test
    void aRateIsNeverServedWithoutItsParts() {
        assertThat(rate("5", "8"))
                .isEqualTo(new Result(new BigDecimal("62.5"), new BigDecimal(5), new BigDecimal(8), null));
    }

    @Test
    void aRateOfNothingIsUnknown() {
        assertThat(rate("5", "0").value()).isNull();
        assertThat(rate("5", "0").reason()).isEqualTo(Reason.of("figure.denominatorZero", label("budget.allocated")));
        assertThat(rate("5", null).reason())
                .isEqualTo(Reason.of("figure.denominatorNotRecorded", label("budget.allocated")));
        assertThat(rate(null, "8").reason())
                .isEqualTo(Reason.of("figure.numeratorNotRecorded", label("budget.executed")));
        assertThat(rate(null, "8").denominator()).isEqualTo("8");
    }

    @Test
    void aRateThatIsNoPercentageIsWhatOneOfTheOtherCosts() {
        Figure costPerCopy = dictionary.find("press.publication.cost_per_copy").orElseThrow();

        assertThat(of(costPerCopy, amounts("34980000", "100000")))
                .isEqualTo(new Result(new BigDecimal("350"), new BigDecimal(34980000), new BigDecimal(100000), null));
        assertThat(of(costPerCopy, amounts("34980000", "0")).reason())
                .hasToString("The denominator (Copies printed) is 0.");
    }

    @Test
    void aDifferenceNeedsBothItsParts() {
        Figure variance = dictionary.find("organization.staff.variance").orElseThrow();

        assertThat(of(variance, amounts("33", "27")).value()).isEqualTo("6");
        assertThat(of(variance, amounts("2", "4")).value()).isEqualTo("-2");
        assertThat(of(variance, amounts("2", null)).reason())
                .isEqualTo(Reason.of("figure.notRecorded", label("organization.staff.authorized")));
    }

    @Test
    void missingIsNotZero() {
        Figure allocated = dictionary.find("budget.allocated").orElseThrow();

        assertThat(of(allocated, amounts((String) null)).value()).isNull();
        assertThat(of(allocated, amounts((String) null)).reason())
                .isEqualTo(Reason.of("figure.notRecorded", label("budget.allocated")));
        assertThat(of(allocated, amounts("0")).value()).isEqualTo("0");
    }

    @Test
    void amountsHaveNoExponent() {
        assertThat(Quantity.of(new BigDecimal("117000000")).quantity()).hasToString("117000000");
        assertThat(Quantity.of(new BigDecimal("1.17E+8")).quantity()).hasToString("117000000");
        assertThat(Quantity.of(new BigDecimal("149.500")).quantity()).hasToString("149.5");
    }

    private Result of(Figure figure, List<Quantity> amounts) {
        return FormulaEvaluator.of(figure, dictionary.parts(figure), amounts);
    }

    private Label label(String figure) {
        return dictionary.find(figure).orElseThrow().label();
    }

    private Result rate(String numerator, String denominator) {
        return of(dictionary.find("budget.execution_rate").orElseThrow(), amounts(numerator, denominator));
    }

    private static List<Quantity> amounts(String... quantities) {
        return Stream.of(quantities)
                .map(text -> text == null ? Quantity.UNKNOWN : Quantity.of(new BigDecimal(text)))
                .toList();
    }
}
