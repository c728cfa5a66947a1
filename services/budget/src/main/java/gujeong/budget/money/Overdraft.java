package gujeong.budget.money;

import java.time.LocalDate;

import gujeong.kernel.problem.Reason;

/**
 * More committed, or paid and carried over, than is allocated.
 *
 * @param firstDay the first day at whose end it is so
 * @param balance the balance at the end of that day
 */
public record Overdraft(LocalDate firstDay, Balance balance) {

    /** Such as {@code DISTRICT money for STUDIO in 2020: on 2020-03-31 100 won would be allocated, but 101 won committed}. */
    Reason reason() {
        Reason where = balance.where();
        Reason allocated = Money.won(balance.allocated());
        if (balance.available() >= 0) {
            return Reason.of(
                    "balance.overspent",
                    where,
                    firstDay,
                    allocated,
                    Money.won(balance.paid()),
                    Money.won(balance.carriedOver()),
                    Money.won(-balance.unspent()));
        }
        Reason committed = Money.won(balance.committed());
        Reason missing = Money.won(-balance.available());
        return balance.setAside() == 0
                ? Reason.of("balance.overCommitted", where, firstDay, allocated, committed, missing)
                : Reason.of(
                        "balance.overCommittedAndSetAside",
                        where,
                        firstDay,
                        allocated,
                        committed,
                        Money.won(balance.setAside()),
                        missing);
    }

    /** The same of what would commit so much up to that day. */
    public Reason reason(long committing) {
        return balance.available() < 0 && committing > 0
                ? Reason.of(
                        "commitment.exceeds",
                        Money.won(committing),
                        Money.won(balance.available() + committing),
                        balance.where(),
                        firstDay)
                : reason();
    }
}
