package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
        var sums = new ArrayList<Question>();
        var observations = new ArrayList<Question>();
        for (Asked each : asked) {
            each.questions().forEach(question -> (question.addsUp() ? sums : observations).add(question));
        }
        var summed = Sums.of(handle, sums).iterator();
        var observed = Observations.last(handle, observations).iterator();
        var results = new ArrayList<Result>();
        for (Asked each : asked) {
            var amounts = new ArrayList<Amount>();
            for (Question question : each.questions()) {
                amounts.add(question.addsUp() ? summed.next() : amount(question, observed.next()));
            }
            results.add(
                    each.kind() == Kind.PLAN ? target(each, amounts.get(0)) : Arithmetic.of(each.figure(), amounts));
        }
        return results;
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

    private Result target(Asked asked, Amount amount) {
        if (amount.known()) {
            return new Result(amount.quantity(), null, null, null);
        }
        List<Period> periods = Observations.periods(handle, asked.questions().get(0));
        String which = asked.period() == null
                ? "for a period that contains " + asked.query().asOf()
                : "for " + asked.period() + ", decided by " + asked.query().asOf();
        return Result.unknown("No plan is recorded " + which + "; "
                + (periods.isEmpty() ? "there is none for any period." : "there are plans for " + join(periods) + "."));
    }

    private static String join(List<Period> periods) {
        return String.join(", ", periods.stream().map(Period::toString).toList());
    }
}
