package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.figure.FormulaEvaluator.Result;
import gujeong.gateway.figure.Observations.Observation;
import gujeong.gateway.ledger.Findings;
import gujeong.gateway.series.Period;
import gujeong.kernel.problem.Reason;

/** Executes the ledger queries of many figure queries at once, and gives each figure query its result. */
final class QueryExecutor {

    private final Handle handle;

    QueryExecutor(Handle handle) {
        this.handle = handle;
    }

    /** In the order asked. */
    List<Result> to(List<ResolvedQuery> resolved) {
        List<LedgerQuery> ledgerQueries =
                resolved.stream().flatMap(each -> each.ledgerQueries().stream()).toList();
        Map<LedgerQuery, Quantity> amounts = Sums.of(
                handle, ledgerQueries.stream().filter(LedgerQuery::addsUp).toList());
        Observations.last(
                        handle,
                        ledgerQueries.stream().filter(each -> !each.addsUp()).toList())
                .forEach((ledgerQuery, last) -> amounts.put(ledgerQuery, amount(ledgerQuery, last)));
        List<LedgerQuery> unknown = resolved.stream()
                .filter(each -> each.kind() == Kind.PLAN)
                .map(each -> each.ledgerQueries().get(0))
                .filter(ledgerQuery -> !amounts.get(ledgerQuery).known())
                .toList();
        var others = new Others(Observations.periods(handle, unknown), uncounted(unknown));
        return resolved.stream().map(each -> result(each, amounts, others)).toList();
    }

    /**
     * What there is where no target is known.
     *
     * @param periods the periods there are plans for
     * @param uncounted why plans are not counted, by figure
     */
    private record Others(Map<LedgerQuery, List<Period>> periods, Map<String, List<String>> uncounted) {}

    private Map<String, List<String>> uncounted(List<LedgerQuery> unknown) {
        return unknown.isEmpty()
                ? Map.of()
                : Findings.reasons(
                        handle,
                        unknown.stream().map(LedgerQuery::figure).distinct().toList());
    }

    private static Result result(ResolvedQuery resolved, Map<LedgerQuery, Quantity> amounts, Others others) {
        List<Quantity> parts =
                resolved.ledgerQueries().stream().map(amounts::get).toList();
        return resolved.kind() == Kind.PLAN
                ? target(resolved, parts.get(0), others)
                : FormulaEvaluator.of(resolved.figure(), resolved.parts(), parts);
    }

    private static Quantity amount(LedgerQuery ledgerQuery, List<Observation> last) {
        return counting(ledgerQuery, last).stream()
                .map(Observation::quantity)
                .reduce(BigDecimal::add)
                .map(Quantity::of)
                .orElse(Quantity.UNKNOWN);
    }

    /** Those of the last observations which are added up to the answer. */
    static List<Observation> counting(LedgerQuery ledgerQuery, List<Observation> last) {
        return ledgerQuery.kind() == Kind.PLAN ? Plans.counting(last) : last;
    }

    /** @param others needed when the target is not known */
    private static Result target(ResolvedQuery resolved, Quantity amount, Others others) {
        if (amount.known()) {
            return new Result(amount.quantity(), null, null, null);
        }
        List<Period> periods = others.periods.get(resolved.ledgerQueries().get(0));
        Reason elsewhere = periods.isEmpty()
                ? Reason.of("figure.plansNowhere")
                : Reason.of("figure.plansElsewhere", join(periods));
        LocalDate asOf = resolved.query().asOf();
        Reason none = resolved.period() == null
                ? Reason.of("figure.noPlanContaining", asOf, elsewhere)
                : Reason.of("figure.noPlanFor", resolved.period(), asOf, elsewhere);
        List<String> uncounted = others.uncounted.getOrDefault(resolved.figure().key(), List.of());
        return Result.unknown(
                uncounted.isEmpty() ? none : Reason.of("figure.plansUncounted", none, String.join("; ", uncounted)));
    }

    private static String join(List<Period> periods) {
        return String.join(", ", periods.stream().map(Period::toString).toList());
    }
}
