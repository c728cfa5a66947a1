package gujeong.local;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every figure of the two real reports that is made from the services' records, queried at the gateway at the
 * edition's date, equals what was printed.
 */
class PrintedFiguresIT {

    /** The value that follows from what is printed elsewhere, where the reports print another one; and why. */
    private static final Map<String, Unequal> CANNOT_FOLLOW = Map.of(
            "A II.1 press.newsletter.copies{publication=MARU} flow",
            new Unequal("20000", "two issues; 40,000 for four issues in B makes 10,000 each, which A prints for both"),
            "A I.4 budget.execution_rate{fiscalYear=2020;programme=NEW_MEDIA} rate",
            new Unequal("73.7", "393,072 / 533,465 = 73.68…: cut off instead of rounded"),
            "A II.2 budget.execution_rate{fiscalYear=2020;programme=NEW_MEDIA} rate",
            new Unequal("73.7", "repeats I.4"),
            "A I.4 budget.execution_rate{fiscalYear=2020;programme=SMART_INFORMATIZATION} rate",
            new Unequal("81.5", "1,204,740 / 1,479,008 = 81.45…: cut off instead of rounded"),
            "A II.6 budget.execution_rate{fiscalYear=2020;project=ICT_EQUIPMENT} rate",
            new Unequal("15.6", "39,190 / 250,450 = 15.64…: 13.7 follows from nothing printed"),
            "A II.9 budget.execution_rate{fiscalYear=2020;project=COVID19_RESPONSE} rate",
            new Unequal("96.7", "49,634 / 51,352 = 96.65…: cut off instead of rounded"),
            "A III.3 budget.execution_rate{fiscalYear=2020;project=LIFELONG_SMART_CENTRE} rate",
            new Unequal("3.4", "4,991 / 147,677 = 3.37…: cut off instead of rounded"),
            "B I.4 budget.execution_rate{fiscalYear=2020;programme=STRATEGIC_PLANNING} rate",
            new Unequal("90.0", "45,700 / 50,800 = 89.96…: cut off instead of rounded"),
            "B II.7 budget.execution_rate{fiscalYear=2020;project=ICT_SECURITY} rate",
            new Unequal("64.4", "169,485 / 263,203 = 64.39…: cut off instead of rounded"));

    record Unequal(String computed, String why) {}

    private final RunningStack stack = RunningStack.withTheExample();

    @TestFactory
    Stream<DynamicTest> the_gateway_answers_what_was_printed() {
        return figures()
                .map(figure -> DynamicTest.dynamicTest(figure.name(), () -> {
                    Unequal exception = CANNOT_FOLLOW.get(figure.name());
                    BigDecimal expected = exception == null ? figure.printed() : new BigDecimal(exception.computed());

                    JsonNode answer = stack.as("reader").get(figure.path(), figure.query());

                    assertThat(figure.asPrinted(answer)).as(answer.toString()).isEqualByComparingTo(expected);
                }));
    }

    @Test
    void the_exceptions_are_these_and_no_others() {
        Map<String, String> different = new TreeMap<>();
        figures().forEach(figure -> {
            BigDecimal value = figure.asPrinted(stack.as("reader").get(figure.path(), figure.query()));
            if (value == null || value.compareTo(figure.printed()) != 0) {
                different.put(figure.name(), String.valueOf(value));
            }
        });

        Map<String, String> expected = new TreeMap<>();
        CANNOT_FOLLOW.forEach((name, exception) -> expected.put(name, exception.computed()));
        assertThat(different).isEqualTo(expected);
    }

    @Test
    void all_291_figures_are_asked() {
        assertThat(figures()).hasSize(129 + 97 + 25 + 40);
    }

    private Stream<PrintedFigure> figures() {
        return PrintedFigure.recorded(stack.installation().repository()).stream();
    }
}
