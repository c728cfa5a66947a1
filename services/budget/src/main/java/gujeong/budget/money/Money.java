package gujeong.budget.money;

import java.util.Locale;

/** Amounts as people read them. */
public final class Money {

    private Money() {}

    /** Such as {@code 3,200,000 won}. */
    public static String won(long amount) {
        return String.format(Locale.ROOT, "%,d won", amount);
    }
}
