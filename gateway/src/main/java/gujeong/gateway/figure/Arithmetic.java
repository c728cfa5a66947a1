package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Formula;

/** From the ledger's amounts to a figure's value. Pure. */
final class Arithmetic {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private Arithmetic() {}

    /** @param value null when it is not known, and then there is a reason */
    record Result(BigDecimal value, BigDecimal numerator, BigDecimal denominator, String reason) {

        static Result unknown(String reason) {
            return new Result(null, null, null, reason);
        }
    }

    /** @param amounts those of the formula's parts; a single one where there is no formula */
    static Result of(Figure figure, List<Amount> amounts) {
        Formula formula = figure.formula();
        if (formula == null) {
            Amount amount = amounts.get(0);
            return amount.known()
                    ? new Result(rounded(figure, amount.quantity()), null, null, null)
                    : Result.unknown("Nothing is recorded that counts for " + figure.key() + " here.");
        }
        return formula.ratio() ? ratio(figure, amounts) : sum(figure, amounts);
    }

    private static Result sum(Figure figure, List<Amount> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            Formula.Term term = figure.formula().terms().get(i);
            if (!amounts.get(i).known()) {
                return Result.unknown("Nothing is recorded that counts for " + term.figure() + " here.");
            }
            sum = sum.add(amounts.get(i).quantity().multiply(BigDecimal.valueOf(term.sign())));
        }
        return new Result(rounded(figure, sum), null, null, null);
    }

    private static Result ratio(Figure figure, List<Amount> amounts) {
        BigDecimal numerator = amounts.get(0).quantity();
        BigDecimal denominator = amounts.get(1).quantity();
        List<String> parts = figure.formula().figures();
        String reason = denominator == null
                ? "Nothing is recorded for the denominator " + parts.get(1) + "."
                : denominator.signum() == 0
                        ? "The denominator " + parts.get(1) + " is 0."
                        : numerator == null ? "Nothing is recorded for the numerator " + parts.get(0) + "." : null;
        if (reason != null) {
            return new Result(null, numerator, denominator, reason);
        }
        int decimals = figure.decimals() == null ? 1 : figure.decimals();
        BigDecimal scaled = figure.inPercent() ? numerator.multiply(PERCENT) : numerator;
        BigDecimal value = scaled.divide(denominator, decimals, RoundingMode.HALF_UP);
        return new Result(value, numerator, denominator, null);
    }

    private static BigDecimal rounded(Figure figure, BigDecimal value) {
        return figure.decimals() == null ? value : value.setScale(figure.decimals(), RoundingMode.HALF_UP);
    }
}
