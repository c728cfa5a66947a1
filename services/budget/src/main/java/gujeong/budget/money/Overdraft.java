package gujeong.budget.money;

import java.time.LocalDate;

import gujeong.kernel.problem.Reason;

/**
 * More committed, or paid and carried over, than is allocated.
 *
 * @param firstDay the first day at whose end it is so
 * @param balance the balance at the end of that day
 */
public record Overdraft(LocalDate firstDay, AllocationBalance balance) {

    /** Such as {@code DISTRICT money for STUDIO in 2020: on 2020-03-31 100 won would be allocated, but 101 won committed}. */
    Reason reason() {
        Reason where = balance.where();
        Reason allocated = MoneyFormat.won(balance.allocated());
        if (balance.available() >= 0) {
            return Reason.of(
                    "balance.overspent",
                    where,
                    firstDay,
                    allocated,
                    MoneyFormat.won(balance.paid()),
                    MoneyFormat.won(balance.carriedOver()),
                    MoneyFormat.won(-balance.unspent()));
        }
        Reason committed = MoneyFormat.won(balance.committed());
        Reason missing = MoneyFormat.won(-balance.available());
        return balance.setAside() == 0
                ? Reason.of("balance.overCommitted", where, firstDay, allocated, committed, missing)
                : Reason.of(
                        "balance.overCommittedAndSetAside",
                        where,
                        firstDay,
                        allocated,
                        committed,
                        MoneyFormat.won(balance.setAside()),
                        missing);
    }

    /** The same of what would commit so much up to that day. */
    public Reason reason(long committing) {
        return balance.available() < 0 && committing > 0
                ? Reason.of(
                        "commitment.exceeds",
                        MoneyFormat.won(committing),
                        MoneyFormat.won(balance.available() + committing),
                        balance.where(),
                        firstDay)
                : reason();
    }
}
