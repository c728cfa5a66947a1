package gujeong.gateway.figure;

import java.time.LocalDate;
import java.util.List;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Dimension;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Period;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/**
 * A resolved figure query: its figure, and the ledger queries it needs, one for every part of
 * the figure's formula. Pure.
 *
 * @param query with the dimensions as they are in effect
 * @param kind of the answer: PLAN when a target was asked for
 * @param from first day counted; null where no period is counted
 * @param period exactly this one, of a PLAN; null otherwise
 * @param parts the figures the questions are about, in the same order
 */
record ResolvedQuery(
        Figure figure,
        FigureQuery query,
        Kind kind,
        LocalDate from,
        Period period,
        List<Figure> parts,
        List<LedgerQuery> ledgerQueries) {

    private static final String FISCAL_YEAR = "fiscalYear";

    static ResolvedQuery value(Dictionary dictionary, FigureQuery query) {
        return value(dictionary, query, null);
    }

    /** @param without leaves out what was recorded with this dimension; null for no such condition */
    static ResolvedQuery value(Dictionary dictionary, FigureQuery query, String without) {
        Figure figure = known(dictionary, query.key(), query.dimensions());
        List<Figure> parts = dictionary.parts(figure);
        boolean flows = dictionary.countsWithinPeriod(figure);
        FigureQuery effective = figure.kind() == Kind.RATE && flows ? inOneYear(figure, query) : query;
        LocalDate from = from(effective, flows);
        Period period = figure.isForWholeYear() ? Period.ofYear(year(effective)) : null;
        List<LedgerQuery> ledgerQueries = parts.stream()
                .map(part -> ledgerQuery(part, effective, without, part.kind() == Kind.FLOW ? from : null, period))
                .toList();
        return new ResolvedQuery(figure, effective, figure.kind(), from, period, parts, ledgerQueries);
    }

    static ResolvedQuery plan(Dictionary dictionary, PlanQuery query) {
        Figure figure = known(dictionary, query.key(), query.dimensions());
        plausible("asOf", query.asOf());
        plausible("from", query.period().from());
        plausible("to", query.period().to());
        var ledgerQuery =
                new LedgerQuery(query.key(), Kind.PLAN, query.dimensions(), null, null, query.moment(), query.period());
        return new ResolvedQuery(
                figure,
                new FigureQuery(query.key(), query.dimensions(), query.moment()),
                Kind.PLAN,
                null,
                query.period(),
                List.of(figure),
                List.of(ledgerQuery));
    }

    private static LedgerQuery ledgerQuery(
            Figure part, FigureQuery query, String without, LocalDate from, Period period) {
        return new LedgerQuery(part.key(), part.kind(), query.dimensions(), without, from, query.moment(), period);
    }

    private static Figure known(Dictionary dictionary, String key, Dimensions dimensions) {
        Figure figure = dictionary.find(key).orElseThrow(() -> Refusal.notFound("figure.none", key));
        for (String name : dimensions.values().keySet()) {
            if (!figure.dimensions().contains(name)) {
                throw Refusal.of(ProblemCode.UNKNOWN_PARAMETER, name, unknown(figure, name));
            }
        }
        dimensions.values().forEach((name, value) -> {
            Dimension dimension = dictionary.dimensions().get(name);
            if (!dimension.has(value)) {
                throw Refusal.of(ProblemCode.INVALID_VALUE, name, dimension.allowed());
            }
        });
        return figure;
    }

    static Reason unknown(Figure figure, String name) {
        return figure.dimensions().isEmpty()
                ? Reason.of("figure.hasNoDimensions", figure.key(), name)
                : Reason.of("figure.noDimension", figure.key(), name, String.join(", ", figure.dimensions()));
    }

    /** A rate compares a year's flow with the same year's amounts, never with those of all years. */
    private static FigureQuery inOneYear(Figure figure, FigureQuery query) {
        if (!figure.dimensions().contains(FISCAL_YEAR) || query.dimensions().has(FISCAL_YEAR)) {
            return query;
        }
        return query.with(FISCAL_YEAR, query.moment().year());
    }

    /** A period that has not begun counts nothing, whichever way its begin is stated. */
    private static LocalDate from(FigureQuery query, boolean flows) {
        plausible("asOf", query.asOf());
        if (query.from() != null) {
            plausible("from", query.from());
            if (!flows) {
                throw Refusal.invalid("from", "figure.noPeriod", query.key());
            }
        }
        if (!flows) {
            return null;
        }
        LocalDate begin = query.from() == null ? LocalDate.of(year(query), 1, 1) : query.from();
        if (begin.isAfter(query.asOf())) {
            throw Refusal.invalid(
                    query.from() == null ? FISCAL_YEAR : "from", "figure.beginsAfterAsOf", begin, query.asOf());
        }
        return begin;
    }

    private static int year(FigureQuery query) {
        String year = query.dimensions().get(FISCAL_YEAR);
        return year == null ? query.moment().year() : Integer.parseInt(year);
    }

    private static void plausible(String field, LocalDate day) {
        if (day.getYear() < 1000 || day.getYear() > 9999) {
            throw Refusal.invalid(field, "figure.fourDigits");
        }
    }
}
