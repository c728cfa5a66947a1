package gujeong.budget.money;

import java.util.Locale;

import gujeong.kernel.problem.Reason;

/** Amounts as people read them. */
public final class MoneyFormat {

    private MoneyFormat() {}

    /** Such as {@code 3,200,000 won}. */
    public static Reason won(long amount) {
        return Reason.of("money.won", String.format(Locale.ROOT, "%,d", amount));
    }
}
