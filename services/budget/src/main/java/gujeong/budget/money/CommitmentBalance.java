package gujeong.budget.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import gujeong.kernel.problem.Reason;

/**
 * The state of one commitment: its net amount, and what was paid, reversed and carried over.
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
public record CommitmentBalance(
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
        AdvanceBase advanceBase,
        FirstDays tooMuch) {

    /**
     * What the advance was measured against.
     *
     * @param stated won: the net amount its payment was recorded with
     * @param now won: the net amount before the payments of that day, as it is known now
     */
    public record AdvanceBase(long stated, long now) {}

    /**
     * The first days at whose end there was too much; null where there never was.
     *
     * @param reversed more than was committed
     * @param paid with what was carried over, more than the commitment was after its reversals
     * @param returned more than had been paid
     */
    public record FirstDays(LocalDate reversed, LocalDate paid, LocalDate returned) {}

    /** What may still be paid. */
    public long payable() {
        return net - paid - carriedOver;
    }

    /** Every violated rule, payments beyond the commitment among them. */
    public List<Reason> contradictions() {
        List<Reason> reasons = new ArrayList<>();
        amounts(reasons);
        days(reasons);
        payments(reasons);
        return reasons.stream()
                .map(reason -> Reason.of("account.of", commitment.number(), commitment.fiscalYear(), reason))
                .toList();
    }

    private void amounts(List<Reason> reasons) {
        if (net < 0) {
            reasons.add(Reason.of("account.reversedTooMuch", MoneyFormat.won(-net), tooMuch.reversed));
        } else if (payable() < 0) {
            reasons.add(
                    carriedOver == 0
                            ? Reason.of(
                                    "account.paidTooMuch", MoneyFormat.won(paid), MoneyFormat.won(net), tooMuch.paid)
                            : Reason.of(
                                    "account.paidAndCarriedOverTooMuch",
                                    MoneyFormat.won(paid),
                                    MoneyFormat.won(carriedOver),
                                    MoneyFormat.won(net),
                                    MoneyFormat.won(net - carriedOver),
                                    tooMuch.paid));
        }
        if (lowestPaid < 0) {
            reasons.add(Reason.of("account.returnedTooMuch", MoneyFormat.won(-lowestPaid), tooMuch.returned));
        }
    }

    private void days(List<Reason> reasons) {
        if (firstPaidOn != null && firstPaidOn.isBefore(committedOn)) {
            reasons.add(Reason.of("account.paidBefore", firstPaidOn, committedOn));
        }
        if (firstReversedOn != null && firstReversedOn.isBefore(committedOn)) {
            reasons.add(Reason.of("account.reversedBefore", firstReversedOn, committedOn));
        }
        if (completions == 1 && lastPaidOn.isAfter(completedOn)) {
            reasons.add(Reason.of("account.paidAfterCompletion", lastPaidOn, completedOn));
        }
    }

    private void payments(List<Reason> reasons) {
        if (advances > 1) {
            reasons.add(Reason.of("account.twoAdvances"));
        }
        if (completions > 1) {
            reasons.add(Reason.of("account.twoCompletions"));
        }
        if (advanceBase != null && advances == 1 && advanceBase.stated != advanceBase.now) {
            reasons.add(Reason.of(
                    "account.advanceBaseMoved", MoneyFormat.won(advanceBase.stated), MoneyFormat.won(advanceBase.now)));
        }
    }
}
