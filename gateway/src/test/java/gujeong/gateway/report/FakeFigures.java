package gujeong.gateway.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.figure.FigureQuery;
import gujeong.gateway.figure.FigureValue;
import gujeong.gateway.figure.Figures;
import gujeong.gateway.figure.PlanQuery;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/** Figures with the values a test has set, which count how often they are queried. */
final class FakeFigures {

    static final Dictionary DICTIONARY = new Dictionary();

    private final Map<String, BigDecimal> values = new HashMap<>();
    int asked;

    static FakeFigures empty() {
        return new FakeFigures();
    }

    /** @param figure as {@code figures.csv} writes it: {@code budget.executed{fiscalYear=2020}} */
    FakeFigures with(String figure, String value) {
        values.put(figure, new BigDecimal(value));
        return this;
    }

    /** @param period as {@code 2021-01-01..2021-12-31} */
    FakeFigures withTarget(String figure, String period, String value) {
        return with(figure + " " + period, value);
    }

    <T> T print(Deferred<T> part, Moment moment) {
        return part.print(
                new CellValues(moment, DICTIONARY, Map.of()).to(part.cellQueries(), this::values, this::targets));
    }

    List<FigureValue> values(List<FigureQuery> queries) {
        asked++;
        queries.forEach(query -> Figures.refusal(DICTIONARY, query).ifPresent(FakeFigures::refuse));
        return queries.stream()
                .map(query -> answer(query.key(), query.dimensions(), key(query.key(), query.dimensions())))
                .toList();
    }

    private List<FigureValue> targets(List<PlanQuery> queries) {
        asked++;
        queries.forEach(query -> Figures.refusal(DICTIONARY, query).ifPresent(FakeFigures::refuse));
        return queries.stream()
                .map(query -> answer(
                        query.key(), query.dimensions(), key(query.key(), query.dimensions()) + " " + query.period()))
                .toList();
    }

    private static void refuse(Refusal refusal) {
        throw refusal;
    }

    private FigureValue answer(String key, Dimensions dimensions, String name) {
        Figure figure = DICTIONARY.find(key).orElseThrow();
        BigDecimal value = values.get(name);
        Reason reason = value == null ? Reason.of("figure.notRecorded", figure.label()) : null;
        return new FigureValue(
                key,
                dimensions,
                figure.kind(),
                value,
                figure.unit(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reason,
                null,
                null);
    }

    private static String key(String key, Dimensions dimensions) {
        return dimensions.values().isEmpty() ? key : key + "{" + dimensions.key() + "}";
    }
}
