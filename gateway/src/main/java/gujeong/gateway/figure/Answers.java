package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.figure.Arithmetic.Result;
import gujeong.gateway.figure.Observations.Observation;
import gujeong.gateway.measure.Period;

/** Puts the questions of many queries to the ledger at once, and gives each query its result. */
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
        Map<Question, List<Period>> periods = otherPeriods(asked, amounts);
        return asked.stream().map(each -> result(each, amounts, periods)).toList();
    }

    private Map<Question, List<Period>> otherPeriods(List<Asked> asked, Map<Question, Amount> amounts) {
        return Observations.periods(
                handle,
                asked.stream()
                        .filter(each -> each.kind() == Kind.PLAN)
                        .map(each -> each.questions().get(0))
                        .filter(question -> !amounts.get(question).known())
                        .toList());
    }

    private static Result result(Asked asked, Map<Question, Amount> amounts, Map<Question, List<Period>> periods) {
        List<Amount> parts = asked.questions().stream().map(amounts::get).toList();
        return asked.kind() == Kind.PLAN
                ? target(asked, parts.get(0), periods.get(asked.questions().get(0)))
                : Arithmetic.of(asked.figure(), parts);
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

    /** @param others the periods there are plans for; needed when the target is not known */
    private static Result target(Asked asked, Amount amount, List<Period> others) {
        if (amount.known()) {
            return new Result(amount.quantity(), null, null, null);
        }
        String which = asked.period() == null
                ? "for a period that contains " + asked.query().asOf()
                : "for " + asked.period() + ", decided by " + asked.query().asOf();
        return Result.unknown("No plan is recorded " + which + "; "
                + (others.isEmpty() ? "there is none for any period." : "there are plans for " + join(others) + "."));
    }

    private static String join(List<Period> periods) {
        return String.join(", ", periods.stream().map(Period::toString).toList());
    }
}
