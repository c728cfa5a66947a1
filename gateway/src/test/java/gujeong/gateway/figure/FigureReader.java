package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jdbi.v3.core.Jdbi;

import gujeong.gateway.completeness.LedgerProgress;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;

/** Asks the ledger for figures in tests: {@code figures.asOf("2020-05-31").value("budget.executed", "project", "SNS")}. */
public final class FigureReader {

    private final Figures figures;
    private final Provenance provenance;
    private final LocalDate asOf;
    private final Instant knownAt;

    private FigureReader(Figures figures, Provenance provenance, LocalDate asOf, Instant knownAt) {
        this.figures = figures;
        this.provenance = provenance;
        this.asOf = asOf;
        this.knownAt = knownAt;
    }

    public static FigureReader from(Jdbi jdbi, LedgerProgress progress) {
        var dictionary = new Dictionary();
        var clock = Clock.systemUTC();
        return new FigureReader(
                new Figures(jdbi, dictionary, progress, clock),
                new Provenance(jdbi, dictionary, clock),
                LocalDate.parse("2020-12-31"),
                null);
    }

    public FigureReader asOf(String day) {
        return new FigureReader(figures, provenance, LocalDate.parse(day), knownAt);
    }

    public FigureReader knownAt(Instant instant) {
        return new FigureReader(figures, provenance, asOf, instant);
    }

    public FigureValue answer(String key, String... dimensions) {
        return figures.value(query(key, dimensions));
    }

    /** Many at once, in their order, whatever day and instant this one asks for. */
    public List<FigureValue> answers(List<FigureQuery> queries) {
        return figures.values(queries);
    }

    /** The same of targets. */
    public List<FigureValue> targets(List<PlanQuery> queries) {
        return figures.plans(queries);
    }

    /** The value without zeros that say nothing; null when unknown. */
    public String value(String key, String... dimensions) {
        BigDecimal value = answer(key, dimensions).value();
        return value == null ? null : value.toPlainString();
    }

    public FigureValue plan(String key, String from, String to, String... dimensions) {
        return figures.plan(new PlanQuery(
                key,
                dimensions(dimensions),
                new gujeong.gateway.series.Period(LocalDate.parse(from), LocalDate.parse(to)),
                new Moment(asOf, knownAt)));
    }

    public FigureValue breakdown(String key, String by, String... dimensions) {
        return figures.breakdown(query(key, dimensions), by);
    }

    /** All entries, read in small pages. */
    public List<FigureEntry> entries(String key, String... dimensions) {
        var all = new ArrayList<FigureEntry>();
        String cursor = null;
        do {
            var page = provenance.entries(query(key, dimensions), 3, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private FigureQuery query(String key, String... dimensions) {
        return new FigureQuery(key, dimensions(dimensions), new Moment(asOf, knownAt));
    }

    private static Dimensions dimensions(String... namesAndValues) {
        Dimensions dimensions = Dimensions.NONE;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            dimensions = dimensions.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return dimensions;
    }
}
