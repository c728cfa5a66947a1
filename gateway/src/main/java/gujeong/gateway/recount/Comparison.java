package gujeong.gateway.recount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Nature;
import gujeong.gateway.series.Period;
import gujeong.gateway.series.Series;
import gujeong.kernel.recount.Recount;
import gujeong.kernel.recount.Recount.Counted;

/**
 * Two counts side by side. Pure. A series that only one of them knows is different too: missing is not 0.
 *
 * @param compared series that either knows
 */
record Comparison(int compared, List<Difference> differences) {

    private static final LedgerFigures.Value NOTHING = new LedgerFigures.Value(null, null);

    /** @throws IllegalArgumentException when the recount holds what can be no series */
    static Comparison of(Recount recount, LedgerFigures held) {
        Map<Series, BigDecimal> counted = new TreeMap<>();
        // a series counted twice is counted wrong, and shows
        recount.figures().forEach(figure -> counted.merge(series(figure), figure.value(), BigDecimal::add));
        var all = new TreeSet<>(counted.keySet());
        all.addAll(held.figures().keySet());
        all.removeAll(held.uncounted());
        List<Difference> differences = all.stream()
                .filter(series -> differs(counted.get(series), held(held, series)))
                .map(series -> difference(series, counted.get(series), held(held, series)))
                .toList();
        return new Comparison(all.size(), differences);
    }

    private static LedgerFigures.Value held(LedgerFigures held, Series series) {
        return held.figures().getOrDefault(series, NOTHING);
    }

    private static boolean differs(BigDecimal counted, LedgerFigures.Value held) {
        return !same(counted, held.byDays()) || !same(counted, held.byMonths());
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static Difference difference(Series series, BigDecimal counted, LedgerFigures.Value held) {
        return new Difference(
                series.figure(),
                series.nature(),
                series.dimensions(),
                series.period(),
                counted,
                held.byDays(),
                same(held.byDays(), held.byMonths()) ? null : held.byMonths());
    }

    private static Series series(Counted counted) {
        boolean plan = counted.nature() == Recount.Nature.PLAN;
        return new Series(
                counted.figure(),
                plan ? Nature.PLAN : Nature.ACTUAL,
                Dimensions.of(counted.dimensions()),
                plan ? new Period(counted.period().from(), counted.period().to()) : null);
    }
}
