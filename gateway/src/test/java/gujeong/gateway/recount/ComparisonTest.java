package gujeong.gateway.recount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Period;
import gujeong.gateway.series.Series;
import gujeong.kernel.recount.Recount;
import gujeong.kernel.recount.Recount.Counted;
import gujeong.kernel.recount.Recount.Nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 31);

    private final Map<Series, LedgerFigures.Value> held = new HashMap<>();
    private final Set<Series> uncounted = new HashSet<>();

    @Test
    void theSameAmountIsEqualHoweverItIsWritten() {
        holds("press.trainings.hours", "1.50", "1.5");

        assertThat(compared(counted("press.trainings.hours", "1.5")).differences())
                .isEmpty();
    }

    @Test
    void zeroIsNotTheSameAsNothing() {
        holds("budget.paid", "0", "0");

        Comparison comparison = compared(counted("budget.executed", "0"));

        assertThat(comparison.compared()).isEqualTo(2);
        assertThat(comparison.differences())
                .extracting(Difference::figure, Difference::recounted, Difference::ledger)
                .containsExactlyInAnyOrder(
                        tuple("budget.executed", BigDecimal.ZERO, null), tuple("budget.paid", null, BigDecimal.ZERO));
    }

    @Test
    void monthsThatDisagreeWithTheDaysAreADifference() {
        holds("budget.paid", "7", "8");

        assertThat(compared(counted("budget.paid", "7")).differences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.ledger()).isEqualByComparingTo("7");
                    assertThat(difference.ledgerByMonths()).isEqualByComparingTo("8");
                });
    }

    @Test
    void aSeriesCountedTwiceIsCountedWrong() {
        holds("budget.paid", "7", "7");

        assertThat(compared(counted("budget.paid", "7"), counted("budget.paid", "7"))
                        .differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.recounted()).isEqualByComparingTo("14"));
    }

    @Test
    void plansOfTwoPeriodsAreTwoSeries() {
        var year = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        held.put(Series.plan("budget.project_cost", Dimensions.NONE, year), value("5", "5"));

        assertThat(compared(plan("2020-01-01", "2020-12-31")).differences()).isEmpty();
        assertThat(compared(plan("2020-01-01", "2020-06-30")).differences()).hasSize(2);
    }

    @Test
    void whatTheLedgerSaysItDoesNotCountIsNotCompared() {
        var year = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        uncounted.add(Series.plan("budget.project_cost", Dimensions.NONE, year));

        assertThat(compared(plan("2020-01-01", "2020-12-31")).differences()).isEmpty();
        assertThat(compared(plan("2020-01-01", "2020-06-30")).differences()).hasSize(1);
    }

    private void holds(String figure, String byDays, String byMonths) {
        held.put(Series.of(figure, Dimensions.NONE), value(byDays, byMonths));
    }

    private static LedgerFigures.Value value(String byDays, String byMonths) {
        return new LedgerFigures.Value(new BigDecimal(byDays), new BigDecimal(byMonths));
    }

    private Comparison compared(Counted... figures) {
        return Comparison.of(
                new Recount("budget", DAY, 3, List.of(figures)), new LedgerFigures(3, 0, 0, held, uncounted));
    }

    private static Counted counted(String figure, String value) {
        return new Counted(figure, Map.of(), Nature.ACTUAL, null, new BigDecimal(value));
    }

    private static Counted plan(String from, String to) {
        var period = new Recount.Period(LocalDate.parse(from), LocalDate.parse(to));
        return new Counted("budget.project_cost", Map.of(), Nature.PLAN, period, new BigDecimal("5"));
    }
}
