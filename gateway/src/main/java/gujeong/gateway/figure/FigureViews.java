package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.gateway.completeness.Completeness;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.DimensionLabels;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Formula.Term;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.figure.FigureView.Breakdown;
import gujeong.gateway.figure.FigureView.EntryLine;
import gujeong.gateway.figure.FigureView.EntryList;
import gujeong.gateway.figure.FigureView.Operand;
import gujeong.gateway.ledger.RecordedNames;
import gujeong.gateway.measure.Sources;
import gujeong.gateway.page.PageMessages;
import gujeong.gateway.record.RecordLabels;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;
import gujeong.gateway.series.Period;
import gujeong.kernel.paging.Page;
import gujeong.kernel.problem.Language;

/** Assembles the view of a figure for its page. */
@ApplicationScoped
class FigureViews {

    /** Entries on the figure's own page; the others are on pages of theirs. */
    private static final int FIRST_ENTRIES = 20;

    private static final int MOST_STEPS = 24;

    private final Dictionary dictionary;
    private final Figures figures;
    private final Provenance provenance;
    private final TimeSeries timeSeries;
    private final RecordedNames names;

    FigureViews(
            Dictionary dictionary, Figures figures, Provenance provenance, TimeSeries timeSeries, RecordedNames names) {
        this.dictionary = dictionary;
        this.figures = figures;
        this.provenance = provenance;
        this.timeSeries = timeSeries;
        this.names = names;
    }

    /** @param breakdown the dimension to break it down by; null for none */
    FigureView value(FigureQuery query, String breakdown) {
        FigureValue value = figures.value(query, breakdown);
        Figure figure = dictionary.find(query.key()).orElseThrow();
        DimensionLabels labels = aspects(query.moment());
        var form = new LinkedHashMap<String, String>(query.dimensions().values());
        if (query.from() != null) {
            form.put("from", query.from().toString());
        }
        String now = FigureLinks.value(query.at(Moment.of(query.asOf())));
        if (breakdown != null) {
            form.put("breakdown", breakdown);
            now += "&breakdown=" + breakdown;
        }
        return view(
                figure,
                value,
                labels,
                query.knownAt(),
                counted(value),
                operands(figure, query, value),
                breakdown == null ? null : breakdown(figure, query, breakdown, value, labels),
                choices(figure, query, labels),
                chart(figure, query, value),
                lines(
                        lead(figure),
                        provenance.entries(query, FIRST_ENTRIES, null),
                        query.dimensions(),
                        labels,
                        FigureLinks.value(query),
                        FigureLinks.entries(query)),
                FigureLinks.value(query),
                now,
                FigureLinks.report(query, value.period()),
                form);
    }

    FigureView target(PlanQuery query) {
        FigureValue value = figures.plan(query);
        Figure figure = dictionary.find(query.key()).orElseThrow();
        DimensionLabels labels = aspects(query.moment());
        var form = new LinkedHashMap<String, String>(query.dimensions().values());
        form.put("from", query.period().from().toString());
        form.put("to", query.period().to().toString());
        return view(
                figure,
                value,
                labels,
                query.knownAt(),
                span(query.period()),
                List.of(),
                null,
                List.of(),
                null,
                lines(
                        PageMessages.say("entriesLead"),
                        provenance.entries(query, FIRST_ENTRIES, null),
                        query.dimensions(),
                        labels,
                        FigureLinks.value(query),
                        FigureLinks.entries(query)),
                FigureLinks.value(query),
                FigureLinks.value(query.at(Moment.of(query.asOf()))),
                FigureLinks.report(query),
                form);
    }

    /** @param here where this page of entries is */
    EntryList entries(FigureQuery query, int limit, String cursor, String here) {
        return lines(
                lead(dictionary.find(query.key()).orElseThrow()),
                provenance.entries(query, limit, cursor),
                query.dimensions(),
                aspects(query.moment()),
                here,
                FigureLinks.entries(query));
    }

    EntryList entries(PlanQuery query, int limit, String cursor, String here) {
        return lines(
                PageMessages.say("entriesLead"),
                provenance.entries(query, limit, cursor),
                query.dimensions(),
                aspects(query.moment()),
                here,
                FigureLinks.entries(query));
    }

    private DimensionLabels aspects(Moment moment) {
        return new DimensionLabels(dictionary, names.at(moment));
    }

    private static FigureView view(
            Figure figure,
            FigureValue value,
            DimensionLabels labels,
            Instant knownAt,
            String counted,
            List<Operand> operands,
            Breakdown breakdown,
            List<Operand> choices,
            Chart chart,
            EntryList entries,
            String here,
            String now,
            String report,
            Map<String, String> form) {
        if (knownAt != null) {
            form.put("knownAt", knownAt.toString());
        }
        return new FigureView(
                figure.key(),
                figure.label().ko(),
                figure.definition().ko(),
                PageMessages.say("kind" + value.kind()),
                value.known() ? QuantityFormat.print(value.value(), figure) : null,
                value.known() ? null : value.reason().in(Language.KOREAN),
                labels.of(value.dimensions().values()),
                value.asOf().toString(),
                counted,
                PageMessages.instant(knownAt),
                PageMessages.instant(value.knownAt()),
                operands,
                figure.basis() == null ? null : figure.basis().ko(),
                breakdown,
                choices,
                chart,
                entries,
                value.completeness().stream().allMatch(Completeness::complete),
                FigureLinks.encoded(here),
                now,
                report,
                form);
    }

    /** What a formula is made of. Those of a rate are the amounts it was computed from. */
    private List<Operand> operands(Figure figure, FigureQuery query, FigureValue value) {
        if (figure.formula() == null) {
            return List.of();
        }
        List<FigureQuery> parts = figure.formula().terms().stream()
                .map(term -> part(term, query, value))
                .toList();
        List<BigDecimal> amounts = new ArrayList<>();
        if (figure.formula().ratio()) {
            amounts.add(value.numerator());
            amounts.add(value.denominator());
        } else {
            figures.values(parts).forEach(part -> amounts.add(part.value()));
        }
        var operands = new ArrayList<Operand>();
        for (int i = 0; i < parts.size(); i++) {
            Figure part = dictionary.find(parts.get(i).key()).orElseThrow();
            operands.add(new Operand(
                    role(figure, i),
                    part.label().ko(),
                    amounts.get(i) == null ? null : QuantityFormat.print(amounts.get(i), part),
                    FigureLinks.value(parts.get(i))));
        }
        return operands;
    }

    private FigureQuery part(Term term, FigureQuery query, FigureValue value) {
        boolean flow = dictionary.find(term.figure()).orElseThrow().kind() == Kind.FLOW;
        return new FigureQuery(term.figure(), value.dimensions(), query.moment(), flow ? query.from() : null);
    }

    private static String role(Figure figure, int place) {
        if (figure.formula().ratio()) {
            return PageMessages.say(place == 0 ? "numerator" : "denominator");
        }
        return PageMessages.say(figure.formula().terms().get(place).sign() < 0 ? "subtracted" : "added");
    }

    private static Breakdown breakdown(
            Figure figure, FigureQuery query, String dimension, FigureValue value, DimensionLabels labels) {
        return new Breakdown(
                labels.label(dimension),
                value.breakdown().stream()
                        .map(part -> new Operand(
                                null,
                                part.dimension() == null
                                        ? PageMessages.say("withoutDimension")
                                        : labels.value(dimension, part.dimension()),
                                part.value() == null ? null : QuantityFormat.print(part.value(), figure),
                                part.dimension() == null
                                        ? null
                                        : FigureLinks.value(query.with(dimension, part.dimension()))))
                        .toList());
    }

    private static List<Operand> choices(Figure figure, FigureQuery query, DimensionLabels labels) {
        return figure.dimensions().stream()
                .filter(dimension -> !query.dimensions().has(dimension))
                .map(dimension -> new Operand(
                        null, labels.label(dimension), null, FigureLinks.value(query) + "&breakdown=" + dimension))
                .toList();
    }

    /**
     * By months, or by what gives no more steps than can be seen: what began earlier than that is left out. Null where
     * nothing is known, and where the requested start is not that of the steps.
     */
    private Chart chart(Figure figure, FigureQuery query, FigureValue value) {
        if (query.from() != null && value.kind() != Kind.FLOW) {
            return null;
        }
        LocalDate asOf = query.asOf();
        LocalDate begin = value.from() == null ? asOf.withDayOfYear(1) : value.from();
        LocalDate first = asOf.withDayOfYear(1).minusYears(MOST_STEPS - 1);
        LocalDate from = begin.isBefore(first) ? first : begin;
        Period shown = new Period(from, asOf);
        Interval interval = Stream.of(Interval.MONTH, Interval.QUARTER)
                .filter(each -> each.steps(shown).size() <= MOST_STEPS)
                .findFirst()
                .orElse(Interval.YEAR);
        FigureCourse course =
                timeSeries.of(new FigureQuery(query.key(), query.dimensions(), query.moment(), from), interval);
        return course.points().stream().allMatch(point -> point.value() == null) ? null : Chart.of(figure, course);
    }

    private static String lead(Figure figure) {
        return PageMessages.say(figure.formula() == null ? "entriesLead" : "entriesLeadOfFormula");
    }

    private EntryList lines(
            String lead, Page<FigureEntry> page, Dimensions asked, DimensionLabels labels, String here, String all) {
        List<EntryLine> lines = page.items().stream()
                .map(entry -> line(entry, asked, labels, here))
                .toList();
        boolean mixed =
                page.items().stream().map(FigureEntry::figure).distinct().count() > 1;
        return new EntryList(
                lead,
                lines,
                mixed,
                page.next() == null ? null : all + "&cursor=" + FigureLinks.encoded(page.next()),
                all);
    }

    private EntryLine line(FigureEntry entry, Dimensions asked, DimensionLabels labels, String here) {
        Figure figure = dictionary.find(entry.figure()).orElseThrow();
        return new EntryLine(
                entry.day().toString(),
                RecordLabels.type(entry.recordType()),
                Sources.find(entry.recordType())
                        .map(source -> source.page(entry.recordId()) + "?back=" + FigureLinks.encoded(here))
                        .orElse(null),
                figure.label().ko(),
                labels.text(beyond(asked, entry.dimensions())),
                QuantityFormat.print(entry.quantity(), figure),
                entry.reversal(),
                entry.revision(),
                PageMessages.instant(entry.recordedAt()));
    }

    /** What an entry is about besides what was asked for. */
    private static Map<String, String> beyond(Dimensions asked, Dimensions entry) {
        var more = new TreeMap<>(entry.values());
        asked.values().keySet().forEach(more::remove);
        return more;
    }

    /** Null of what counts no period. */
    private static String counted(FigureValue value) {
        Period period = value.from() == null ? value.period() : new Period(value.from(), value.asOf());
        return period == null ? null : span(period);
    }

    private static String span(Period period) {
        return period.from() + " ~ " + period.to();
    }
}
