package gujeong.gateway.figure;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;
import gujeong.gateway.series.Period;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class ResolvedQueryTest {

    private static final LocalDate MAY = LocalDate.parse("2020-05-31");

    private final Dictionary dictionary = new Dictionary();

    @Test
    void aFlowBeginsWithItsFiscalYear() {
        assertThat(resolved("budget.executed", Dimensions.of("fiscalYear", 2019))
                        .from())
                .isEqualTo("2019-01-01");
        assertThat(resolved("budget.executed", Dimensions.NONE).from()).isEqualTo("2020-01-01");
    }

    @Test
    void aFlowCanBeNarrowedOtherFiguresCannot() {
        LocalDate april = LocalDate.parse("2020-04-01");
        var query = new FigureQuery("budget.executed", Dimensions.NONE, Moment.of(MAY), april);

        assertThat(ResolvedQuery.value(dictionary, query).from()).isEqualTo(april);
        assertRefused(new FigureQuery("budget.allocated", Dimensions.NONE, Moment.of(MAY), april), "from");
        assertRefused(new FigureQuery("budget.executed", Dimensions.NONE, Moment.of(april), MAY), "from");
    }

    @Test
    void aPeriodThatHasNotBegunCannotBeAskedAboutWhicheverWayItIsStated() {
        var next = Dimensions.of("fiscalYear", 2021);

        assertRefused(new FigureQuery("budget.executed", next, Moment.of(MAY)), "fiscalYear");
        assertRefused(new FigureQuery("budget.execution_rate", next, Moment.of(MAY)), "fiscalYear");
        assertRefused(new FigureQuery("budget.executed", Dimensions.NONE, Moment.of(MAY), MAY.plusDays(1)), "from");
        assertThat(resolved("budget.allocated", next).from()).isNull();
        assertThat(resolved("budget.executed", Dimensions.of("fiscalYear", 2020))
                        .from())
                .isEqualTo("2020-01-01");
    }

    @Test
    void theForecastIsTheOneForTheWholeYearOfThisFigureOnly() {
        ResolvedQuery forecast = resolved("budget.executed_forecast", Dimensions.NONE);

        assertThat(forecast.period()).isEqualTo(Period.ofYear(2020));
        assertThat(forecast.ledgerQueries()).extracting(LedgerQuery::period).containsExactly(Period.ofYear(2020));
        assertThat(resolved("budget.executed_forecast", Dimensions.of("fiscalYear", 2019))
                        .period())
                .isEqualTo(Period.ofYear(2019));
        assertThat(resolved("budget.required", Dimensions.NONE).period()).isNull();
    }

    @Test
    void aBalanceCountsFromTheBegin() {
        assertThat(resolved("budget.allocated", Dimensions.NONE).ledgerQueries())
                .singleElement()
                .satisfies(ledgerQuery -> assertThat(ledgerQuery.from()).isNull());
    }

    @Test
    void aRateAsksForBothItsPartsWithinOneYear() {
        ResolvedQuery rate = resolved("budget.execution_rate", Dimensions.of("programme", "NEW_MEDIA"));

        assertThat(rate.ledgerQueries())
                .extracting(
                        LedgerQuery::figure,
                        ledgerQuery -> ledgerQuery.dimensions().key())
                .containsExactly(
                        tuple("budget.executed", "fiscalYear=2020;programme=NEW_MEDIA"),
                        tuple("budget.allocated", "fiscalYear=2020;programme=NEW_MEDIA"));
        assertThat(rate.query().dimensions().get("fiscalYear")).isEqualTo("2020");
    }

    @Test
    void aRateOfBalancesIsNotBoundToAYear() {
        assertThat(resolved("budget.advance_payment_rate", Dimensions.NONE)
                        .query()
                        .dimensions())
                .isEqualTo(Dimensions.NONE);
    }

    @Test
    void aTargetCanBeAskedOfAnyFigure() {
        var year = Period.ofYear(2021);

        ResolvedQuery plan =
                ResolvedQuery.plan(dictionary, new PlanQuery("budget.executed", Dimensions.NONE, year, Moment.of(MAY)));

        assertThat(plan.kind()).isEqualTo(Kind.PLAN);
        assertThat(plan.ledgerQueries()).singleElement().satisfies(ledgerQuery -> {
            assertThat(ledgerQuery.kind()).isEqualTo(Kind.PLAN);
            assertThat(ledgerQuery.period()).isEqualTo(year);
        });
    }

    @Test
    void whatIsNotInTheDictionaryIsRefusedByName() {
        assertThatThrownBy(() -> resolved("budget.guessed", Dimensions.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code().status()).isEqualTo(404));
        assertRefused(new FigureQuery("budget.allocated", Dimensions.of("grade", 7), Moment.of(MAY)), "grade");
        assertRefused(
                new FigureQuery("budget.allocated", Dimensions.of("fiscalYear", "last"), Moment.of(MAY)), "fiscalYear");
        assertRefused(
                new FigureQuery("budget.allocated", Dimensions.NONE, Moment.of(LocalDate.of(20200, 1, 1))), "asOf");
    }

    @Test
    void aValueADimensionCanNeverHaveIsRefusedWithThoseItHas() {
        assertRefused(
                "budget.allocated", Dimensions.of("fundSource", "CITI"), "must be one of DISTRICT, CITY, NATIONAL");
        assertRefused("organization.staff.current", Dimensions.of("grade", 0), "must be a whole number from 1 to 9");
        assertRefused(
                "budget.allocated", Dimensions.of("fiscalYear", "020"), "must be a whole number from 1000 to 9999");
        assertThat(resolved("press.releases.distributed", Dimensions.of("department", "문화체육과"))
                        .ledgerQueries())
                .hasSize(1);
    }

    private void assertRefused(String key, Dimensions dimensions, String allowed) {
        assertThatThrownBy(() -> resolved(key, dimensions))
                .isInstanceOf(Refusal.class)
                .hasMessage(allowed);
    }

    private ResolvedQuery resolved(String key, Dimensions dimensions) {
        return ResolvedQuery.value(dictionary, new FigureQuery(key, dimensions, Moment.of(MAY)));
    }

    private void assertRefused(FigureQuery query, String field) {
        assertThatThrownBy(() -> ResolvedQuery.value(dictionary, query))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code().status()).isEqualTo(400);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }
}
