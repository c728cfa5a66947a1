package gujeong.gateway.figure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import gujeong.gateway.completeness.Completeness;
import gujeong.gateway.completeness.LedgerProgress;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.figure.FigureValue.Part;
import gujeong.gateway.figure.FormulaEvaluator.Result;
import gujeong.gateway.ledger.LedgerDatabase;
import gujeong.gateway.series.Moment;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/**
 * The figures' values. Any number of queries is answered with a handful of SQL statements on one state of the ledger,
 * so what is printed together should be queried together.
 */
@ApplicationScoped
public class Figures {

    private final Jdbi jdbi;
    private final Dictionary dictionary;
    private final LedgerProgress progress;
    private final Clock clock;

    Figures(Jdbi jdbi, Dictionary dictionary, LedgerProgress progress, Clock clock) {
        this.jdbi = jdbi;
        this.dictionary = dictionary;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * @throws gujeong.kernel.problem.Refusal 404 for a figure that is not in the dictionary, 400 for a dimension it does
     *     not have
     */
    public FigureValue value(FigureQuery query) {
        return values(List.of(query)).get(0);
    }

    /** @param breakdown the dimension to break it down by; null for none */
    FigureValue value(FigureQuery query, String breakdown) {
        return breakdown == null ? value(query) : breakdown(query, breakdown);
    }

    /** The answers in the order of the questions. */
    public List<FigureValue> values(List<FigureQuery> queries) {
        return answers(queries.stream()
                .map(query -> ResolvedQuery.value(dictionary, inThePast(query)))
                .toList());
    }

    /** Why a question would be refused; empty when it can be asked. */
    Optional<Refusal> refusal(FigureQuery query) {
        return refusal(dictionary, query);
    }

    /** Why a question would be refused, before anything is looked up; empty when it can be asked. */
    public static Optional<Refusal> refusal(Dictionary dictionary, FigureQuery query) {
        return refusal(() -> ResolvedQuery.value(dictionary, query));
    }

    /** The same of a question for a target. */
    public static Optional<Refusal> refusal(Dictionary dictionary, PlanQuery query) {
        return refusal(() -> ResolvedQuery.plan(dictionary, query));
    }

    private static Optional<Refusal> refusal(Supplier<ResolvedQuery> question) {
        try {
            question.get();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** The target set for exactly that period, of any figure. */
    public FigureValue plan(PlanQuery query) {
        return plans(List.of(query)).get(0);
    }

    /** The answers in the order of the questions. */
    public List<FigureValue> plans(List<PlanQuery> queries) {
        return answers(queries.stream()
                .map(query -> ResolvedQuery.plan(dictionary, inThePast(query)))
                .toList());
    }

    /**
     * The value, and its parts by one more dimension; parts of which nothing is known, or whose year has not begun, are
     * left out.
     */
    public FigureValue breakdown(FigureQuery query, String dimension) {
        ResolvedQuery whole = ResolvedQuery.value(dictionary, inThePast(query));
        if (!whole.figure().dimensions().contains(dimension)) {
            throw Refusal.of(ProblemCode.INVALID_VALUE, "breakdown", ResolvedQuery.unknown(whole.figure(), dimension));
        }
        return LedgerDatabase.reading(jdbi, handle -> {
            List<String> names = Breakdown.of(handle, whole, dimension).stream()
                    .filter(name -> hasBegun(whole, dimension, name))
                    .toList();
            List<ResolvedQuery> resolved = new ArrayList<>(List.of(whole));
            names.forEach(name -> resolved.add(part(whole.query(), dimension, name)));
            List<Result> results = new QueryExecutor(handle).to(resolved);
            var parts = new ArrayList<Part>();
            for (int i = 0; i < names.size(); i++) {
                Result result = results.get(i + 1);
                if (result.value() != null || result.numerator() != null || result.denominator() != null) {
                    parts.add(new Part(
                            names.get(i), result.value(), result.numerator(), result.denominator(), result.reason()));
                }
            }
            return answer(whole, results.get(0), parts, completeness(handle, List.of(whole)));
        });
    }

    private boolean hasBegun(ResolvedQuery whole, String dimension, String name) {
        return name == null
                || refusal(() -> part(whole.query(), dimension, name)).isEmpty();
    }

    private ResolvedQuery part(FigureQuery query, String dimension, String name) {
        if (name == null) {
            return ResolvedQuery.value(dictionary, query, dimension);
        }
        return ResolvedQuery.value(dictionary, query.with(dimension, name));
    }

    private List<FigureValue> answers(List<ResolvedQuery> resolved) {
        return LedgerDatabase.reading(jdbi, handle -> {
            List<Result> results = new QueryExecutor(handle).to(resolved);
            Map<String, Completeness> completeness = completeness(handle, resolved);
            var values = new ArrayList<FigureValue>();
            for (int i = 0; i < resolved.size(); i++) {
                values.add(answer(resolved.get(i), results.get(i), null, completeness));
            }
            return values;
        });
    }

    private Map<String, Completeness> completeness(Handle handle, List<ResolvedQuery> resolved) {
        var services = new TreeSet<String>();
        resolved.forEach(each -> services.addAll(dictionary.services(each.figure())));
        return progress.of(handle, services).stream()
                .collect(Collectors.toMap(Completeness::service, Function.identity()));
    }

    private FigureValue answer(
            ResolvedQuery resolved, Result result, List<Part> parts, Map<String, Completeness> completeness) {
        Figure figure = resolved.figure();
        FigureQuery query = resolved.query();
        boolean computed = resolved.kind() != Kind.PLAN && figure.formula() != null;
        return new FigureValue(
                figure.key(),
                query.dimensions(),
                resolved.kind(),
                result.value(),
                figure.unit(),
                resolved.from(),
                query.asOf(),
                query.knownAt() == null ? clock.instant() : query.knownAt(),
                resolved.period(),
                computed ? figure.formula().toString() : null,
                result.numerator(),
                result.denominator(),
                resolved.kind() == Kind.RATE ? figure.basis().en() : null,
                result.reason(),
                parts,
                dictionary.services(figure).stream().map(completeness::get).toList());
    }

    /** An instant in the future means the present, which is answered without entries. */
    private FigureQuery inThePast(FigureQuery query) {
        return query.at(past(query.moment()));
    }

    private PlanQuery inThePast(PlanQuery query) {
        return query.at(past(query.moment()));
    }

    private Moment past(Moment moment) {
        Instant knownAt = moment.knownAt();
        return knownAt != null && knownAt.isAfter(clock.instant()) ? Moment.of(moment.asOf()) : moment;
    }
}
