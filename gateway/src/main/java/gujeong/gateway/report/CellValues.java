package gujeong.gateway.report;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.DimensionLabels;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.document.Cell;
import gujeong.gateway.document.Numerals;
import gujeong.gateway.document.ReportMessages;
import gujeong.gateway.figure.FigureQuery;
import gujeong.gateway.figure.FigureValue;
import gujeong.gateway.figure.Figures;
import gujeong.gateway.figure.PlanQuery;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;
import gujeong.kernel.problem.Language;
import gujeong.kernel.problem.Refusal;

/** The values of all figures of a report. */
final class CellValues {

    private static final Logger LOG = Logger.getLogger(CellValues.class);

    private static final int UNAVAILABLE = 503;

    private final Moment moment;
    private final Dictionary dictionary;
    private final DimensionLabels labels;
    private final Map<CellQuery, FigureValue> values = new HashMap<>();
    /** Queries that failed unexpectedly, and why. */
    private final Map<CellQuery, String> refused = new HashMap<>();

    /** @param names what records call the values of dimensions */
    CellValues(Moment moment, Dictionary dictionary, Map<String, Map<String, String>> names) {
        this.moment = moment;
        this.dictionary = dictionary;
        this.labels = new DimensionLabels(dictionary, names);
    }

    /**
     * Asks everything at once.
     *
     * @param values answers many questions for values, in their order
     * @param targets answers many questions for targets, in their order
     */
    CellValues to(
            List<CellQuery> cellQueries,
            Function<List<FigureQuery>, List<FigureValue>> values,
            Function<List<PlanQuery>, List<FigureValue>> targets) {
        List<CellQuery> sensible = cellQueries.stream()
                .distinct()
                .filter(cellQuery -> objection(cellQuery).isEmpty())
                .toList();
        keep(
                sensible.stream().filter(each -> each.period() == null).toList(),
                cellQuery -> cellQuery.valueAt(moment),
                values);
        keep(
                sensible.stream().filter(each -> each.period() != null).toList(),
                cellQuery -> cellQuery.targetAt(moment),
                targets);
        return this;
    }

    private <Q> void keep(
            List<CellQuery> cellQueries, Function<CellQuery, Q> query, Function<List<Q>, List<FigureValue>> source) {
        if (cellQueries.isEmpty()) {
            return;
        }
        try {
            List<FigureValue> answered =
                    source.apply(cellQueries.stream().map(query).toList());
            for (int i = 0; i < cellQueries.size(); i++) {
                values.put(cellQueries.get(i), answered.get(i));
            }
        } catch (RuntimeException e) {
            if (isOfAll(e)) {
                throw e;
            }
            keepApart(cellQueries, query, source, e);
        }
    }

    /** One failing query must not fail the others: it is found by bisection. */
    private <Q> void keepApart(
            List<CellQuery> cellQueries,
            Function<CellQuery, Q> query,
            Function<List<Q>, List<FigureValue>> source,
            RuntimeException e) {
        if (cellQueries.size() == 1) {
            LOG.errorf(e, "%s cannot be answered", cellQueries.get(0));
            refused.put(cellQueries.get(0), ReportMessages.say("unanswered"));
            return;
        }
        int half = cellQueries.size() / 2;
        keep(cellQueries.subList(0, half), query, source);
        keep(cellQueries.subList(half, cellQueries.size()), query, source);
    }

    /** While the database is unavailable or busy, nothing can be answered, and the report must not look empty. */
    private static boolean isOfAll(RuntimeException e) {
        if (e instanceof Refusal refusal && refusal.code().status() == UNAVAILABLE) {
            return true;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof JdbiException) {
                return true;
            }
        }
        return false;
    }

    /** Why such a question cannot be answered at all. */
    private Optional<String> objection(CellQuery cellQuery) {
        Optional<Figure> figure = dictionary.find(cellQuery.figure());
        if (figure.isEmpty()) {
            return Optional.of(ReportMessages.say("notInDictionary"));
        }
        return cellQuery.dimensions().values().keySet().stream()
                .filter(name -> !figure.get().dimensions().contains(name))
                .findFirst()
                .map(name -> ReportMessages.say("noSuchDimension", name))
                .or(() -> refusal(cellQuery).map(refusal -> why(cellQuery, refusal)));
    }

    private Optional<Refusal> refusal(CellQuery cellQuery) {
        return cellQuery.period() == null
                ? Figures.refusal(dictionary, cellQuery.valueAt(moment))
                : Figures.refusal(dictionary, cellQuery.targetAt(moment));
    }

    private static String why(CellQuery cellQuery, Refusal refusal) {
        String name = String.valueOf(refusal.field());
        String value = cellQuery.dimensions().get(name);
        return value == null ? ReportMessages.say("unanswered") : ReportMessages.say("noSuchValue", name, value);
    }

    boolean known(CellQuery cellQuery) {
        FigureValue value = values.get(cellQuery);
        return value != null && value.known();
    }

    /** Whether it is known to be more than 0. */
    boolean isMoreThanNone(CellQuery cellQuery) {
        return known(cellQuery) && values.get(cellQuery).value().signum() > 0;
    }

    /** Whether the figure is a target by its nature, and not only where a target is set for what happens. */
    boolean isPlan(CellQuery cellQuery) {
        return dictionary
                .find(cellQuery.figure())
                .map(figure -> figure.kind() == Kind.PLAN)
                .orElse(false);
    }

    Cell inTable(CellQuery cellQuery) {
        return cell(cellQuery, true);
    }

    Cell inText(CellQuery cellQuery) {
        return cell(cellQuery, false);
    }

    private Cell cell(CellQuery cellQuery, boolean table) {
        FigureValue value = values.get(cellQuery);
        if (value == null) {
            String reason = Optional.ofNullable(refused.get(cellQuery))
                    .or(() -> objection(cellQuery))
                    .orElseThrow(() -> new IllegalStateException("not among the queries: " + cellQuery));
            return unanswerable(cellQuery.figure(), cellQuery.dimensions(), reason);
        }
        Figure figure = dictionary.find(cellQuery.figure()).orElseThrow();
        return new Cell(
                cellQuery.figure(),
                cellQuery.dimensions(),
                figure.label().ko(),
                labels.text(cellQuery.dimensions().values()),
                value.kind(),
                value.value(),
                value.unit(),
                printed(value, figure, table),
                Numerals.unit(figure),
                value.from(),
                value.period(),
                value.numerator(),
                value.denominator(),
                figure.basis() == null ? null : figure.basis().ko(),
                value.known() ? null : value.reason().in(Language.KOREAN),
                Links.value(cellQuery, moment),
                Links.entries(cellQuery, moment));
    }

    /** A figure that cannot be queried, but must be seen. */
    static Cell unanswerable(String figure, Dimensions dimensions, String reason) {
        String printed = ReportMessages.say("unrecorded");
        return new Cell(
                figure,
                dimensions,
                null,
                null,
                null,
                null,
                null,
                printed,
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

    private static String printed(FigureValue value, Figure figure, boolean table) {
        if (!value.known()) {
            return ReportMessages.say("unrecorded");
        }
        return table ? Numerals.printInTable(value.value(), figure) : Numerals.print(value.value(), figure);
    }
}
