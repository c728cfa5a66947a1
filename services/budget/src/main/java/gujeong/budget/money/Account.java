package gujeong.budget.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands on one commitment.
 *
 * @param committedOn the day it was made
 * @param net won: the commitment less its reversals of every kind
 * @param paid won: its payments less what was returned (반납) or recovered (여입)
 * @param lowestPaid won: the least that was ever paid at the end of a day; below 0 when more came back than went out
 * @param carriedOver won carried over to next year with the commitment (사고이월)
 * @param dependants payments, reversals and carry-overs that refer to it
 * @param firstPaidOn the day of the first payment; null without one
 * @param lastPaidOn the day of the last payment; null without one
 * @param completedOn the day of the completion payment (준공); null without one
 * @param firstReversedOn the day of the first reversal; null without one
 */
public record Account(
        CommitmentKey commitment,
        LocalDate committedOn,
        long net,
        long paid,
        long lowestPaid,
        long carriedOver,
        int dependants,
        int advances,
        int completions,
        LocalDate firstPaidOn,
        LocalDate lastPaidOn,
        LocalDate completedOn,
        LocalDate firstReversedOn,
        AdvanceBase advanceBase) {

    /**
     * What the advance was measured against.
     *
     * @param stated won: the net amount its payment was recorded with
     * @param now won: the net amount of that day as it is known now
     */
    public record AdvanceBase(long stated, long now) {}

    /** What may still be paid. */
    public long payable() {
        return net - paid - carriedOver;
    }

    /** Every reason why this cannot stand. */
    public List<String> contradictions() {
        List<String> reasons = new ArrayList<>();
        amounts(reasons);
        days(reasons);
        payments(reasons);
        return reasons.stream()
                .map(reason -> "commitment " + commitment.number() + " of " + commitment.fiscalYear() + ": " + reason)
                .toList();
    }

    private void amounts(List<String> reasons) {
        if (net < 0) {
            reasons.add("reversals exceed it by " + Money.won(-net));
        } else if (payable() < 0) {
            reasons.add(Money.won(paid) + " would be paid"
                    + (carriedOver == 0 ? "" : " and " + Money.won(carriedOver) + " carried over to next year")
                    + ", but it stands at " + Money.won(net) + " after its reversals; only "
                    + Money.won(net - carriedOver)
                    + " may be paid");
        }
        if (lowestPaid < 0) {
            reasons.add("more would come back than was paid by then, by " + Money.won(-lowestPaid));
        }
    }

    private void days(List<String> reasons) {
        if (firstPaidOn != null && firstPaidOn.isBefore(committedOn)) {
            reasons.add("paid on " + firstPaidOn + ", before it was committed on " + committedOn);
        }
        if (firstReversedOn != null && firstReversedOn.isBefore(committedOn)) {
            reasons.add("reversed on " + firstReversedOn + ", before it was committed on " + committedOn);
        }
        if (completions == 1 && lastPaidOn.isAfter(completedOn)) {
            reasons.add("paid on " + lastPaidOn + ", after its completion was paid on " + completedOn);
        }
    }

    private void payments(List<String> reasons) {
        if (advances > 1) {
            reasons.add("an advance stands already; there can be one only");
        }
        if (completions > 1) {
            reasons.add("its completion is paid already; there can be one completion payment only");
        }
        if (advanceBase != null && advances == 1 && advanceBase.stated != advanceBase.now) {
            reasons.add("its advance was measured against " + Money.won(advanceBase.stated)
                    + ", which this would make " + Money.won(advanceBase.now)
                    + "; void the advance, make this change, then record the advance again");
        }
    }
}
