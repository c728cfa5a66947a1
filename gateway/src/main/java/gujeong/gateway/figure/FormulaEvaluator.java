package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Formula;
import gujeong.gateway.dictionary.Label;
import gujeong.kernel.problem.Reason;

/** Computes a figure's value from the ledger's quantities by the figure's formula. Pure. */
final class FormulaEvaluator {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private FormulaEvaluator() {}

    /** @param value null when it is not known, and then there is a reason */
    record Result(BigDecimal value, BigDecimal numerator, BigDecimal denominator, Reason reason) {

        static Result unknown(Reason reason) {
            return new Result(null, null, null, reason);
        }
    }

    /**
     * @param parts those of the formula; the figure itself where there is none
     * @param amounts those of the parts
     */
    static Result of(Figure figure, List<Figure> parts, List<Quantity> amounts) {
        Formula formula = figure.formula();
        if (formula == null) {
            Quantity amount = amounts.get(0);
            return amount.known()
                    ? new Result(rounded(figure, amount.quantity()), null, null, null)
                    : Result.unknown(Reason.of("figure.notRecorded", figure.label()));
        }
        return formula.ratio() ? ratio(figure, parts, amounts) : sum(figure, parts, amounts);
    }

    private static Result sum(Figure figure, List<Figure> parts, List<Quantity> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            if (!amounts.get(i).known()) {
                return Result.unknown(
                        Reason.of("figure.notRecorded", parts.get(i).label()));
            }
            Formula.Term term = figure.formula().terms().get(i);
            sum = sum.add(amounts.get(i).quantity().multiply(BigDecimal.valueOf(term.sign())));
        }
        return new Result(rounded(figure, sum), null, null, null);
    }

    private static Result ratio(Figure figure, List<Figure> parts, List<Quantity> amounts) {
        BigDecimal numerator = amounts.get(0).quantity();
        BigDecimal denominator = amounts.get(1).quantity();
        Reason reason = whyNoRatio(parts, numerator, denominator);
        if (reason != null) {
            return new Result(null, numerator, denominator, reason);
        }
        int decimals = figure.decimals() == null ? 1 : figure.decimals();
        BigDecimal scaled = figure.inPercent() ? numerator.multiply(PERCENT) : numerator;
        BigDecimal value = scaled.divide(denominator, decimals, RoundingMode.HALF_UP);
        return new Result(value, numerator, denominator, null);
    }

    /** Null when there is one. */
    private static Reason whyNoRatio(List<Figure> parts, BigDecimal numerator, BigDecimal denominator) {
        Label above = parts.get(0).label();
        Label below = parts.get(1).label();
        if (denominator == null) {
            return Reason.of("figure.denominatorNotRecorded", below);
        }
        if (denominator.signum() == 0) {
            return Reason.of("figure.denominatorZero", below);
        }
        return numerator == null ? Reason.of("figure.numeratorNotRecorded", above) : null;
    }

    private static BigDecimal rounded(Figure figure, BigDecimal value) {
        return figure.decimals() == null || value.scale() <= figure.decimals()
                ? value
                : value.setScale(figure.decimals(), RoundingMode.HALF_UP);
    }
}
