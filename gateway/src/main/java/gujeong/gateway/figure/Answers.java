package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.figure.Arithmetic.Result;
import gujeong.gateway.figure.Observations.Observation;
import gujeong.gateway.ledger.Findings;
import gujeong.gateway.measure.Period;
import gujeong.kernel.problem.Reason;

/** Executes the ledger queries of many figure queries at once, and gives each figure query its result. */
final class Answers {

    private final Handle handle;

    Answers(Handle handle) {
        this.handle = handle;
    }

    /** In the order asked. */
    List<Result> to(List<Asked> asked) {
        List<Question> questions =
                asked.stream().flatMap(each -> each.questions().stream()).toList();
        Map<Question, Amount> amounts =
                Sums.of(handle, questions.stream().filter(Question::addsUp).toList());
        Observations.last(
                        handle,
                        questions.stream().filter(each -> !each.addsUp()).toList())
                .forEach((question, last) -> amounts.put(question, amount(question, last)));
        List<Question> unknown = asked.stream()
                .filter(each -> each.kind() == Kind.PLAN)
                .map(each -> each.questions().get(0))
                .filter(question -> !amounts.get(question).known())
                .toList();
        var others = new Others(Observations.periods(handle, unknown), uncounted(unknown));
        return asked.stream().map(each -> result(each, amounts, others)).toList();
    }

    /**
     * What there is where no target is known.
     *
     * @param periods the periods there are plans for
     * @param uncounted why plans are not counted, by figure
     */
    private record Others(Map<Question, List<Period>> periods, Map<String, List<String>> uncounted) {}

    private Map<String, List<String>> uncounted(List<Question> unknown) {
        return unknown.isEmpty()
                ? Map.of()
                : Findings.reasons(
                        handle,
                        unknown.stream().map(Question::figure).distinct().toList());
    }

    private static Result result(Asked asked, Map<Question, Amount> amounts, Others others) {
        List<Amount> parts = asked.questions().stream().map(amounts::get).toList();
        return asked.kind() == Kind.PLAN
                ? target(asked, parts.get(0), others)
                : Arithmetic.of(asked.figure(), asked.parts(), parts);
    }

    private static Amount amount(Question question, List<Observation> last) {
        return counting(question, last).stream()
                .map(Observation::quantity)
                .reduce(BigDecimal::add)
                .map(Amount::of)
                .orElse(Amount.UNKNOWN);
    }

    /** Those of the last observations which are added up to the answer. */
    static List<Observation> counting(Question question, List<Observation> last) {
        return question.kind() == Kind.PLAN ? Plans.counting(last) : last;
    }

    /** @param others needed when the target is not known */
    private static Result target(Asked asked, Amount amount, Others others) {
        if (amount.known()) {
            return new Result(amount.quantity(), null, null, null);
        }
        List<Period> periods = others.periods.get(asked.questions().get(0));
        Reason elsewhere = periods.isEmpty()
                ? Reason.of("figure.plansNowhere")
                : Reason.of("figure.plansElsewhere", join(periods));
        LocalDate asOf = asked.query().asOf();
        Reason none = asked.period() == null
                ? Reason.of("figure.noPlanContaining", asOf, elsewhere)
                : Reason.of("figure.noPlanFor", asked.period(), asOf, elsewhere);
        List<String> uncounted = others.uncounted.getOrDefault(asked.figure().key(), List.of());
        return Result.unknown(
                uncounted.isEmpty() ? none : Reason.of("figure.plansUncounted", none, String.join("; ", uncounted)));
    }

    private static String join(List<Period> periods) {
        return String.join(", ", periods.stream().map(Period::toString).toList());
    }
}
