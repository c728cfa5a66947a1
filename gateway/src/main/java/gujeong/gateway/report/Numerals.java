package gujeong.gateway.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;

import gujeong.gateway.dictionary.Figure;

/**
 * How numbers are printed. Only here is anything rounded: money to thousands of won, half up; everything else to the
 * decimals its dictionary entry names.
 */
final class Numerals {

    private static final String WON = "KRW";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    /** Units of numbers that name something, a year or a session, instead of counting it. */
    private static final Set<String> ORDINAL = Set.copyOf(Wording.list("ordinalUnits"));

    private Numerals() {}

    static String print(BigDecimal value, Figure figure) {
        BigDecimal rounded = rounded(value, figure);
        return (rounded.signum() < 0 ? "△" : "") + plain(rounded.abs(), figure);
    }

    /** In a table a zero is a dash, but only a real zero: what is merely rounded to nothing is not. */
    static String printInTable(BigDecimal value, Figure figure) {
        return value.signum() == 0 && figure.decimals() == null ? "-" : print(value, figure);
    }

    static String unit(Figure figure) {
        return figure.unit().equals(WON) ? Wording.say("thousandWon") : figure.unit();
    }

    private static BigDecimal rounded(BigDecimal value, Figure figure) {
        if (figure.unit().equals(WON)) {
            return value.divide(THOUSAND, 0, RoundingMode.HALF_UP);
        }
        return figure.decimals() == null ? value : value.setScale(figure.decimals(), RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal value, Figure figure) {
        if (ORDINAL.contains(figure.unit())) {
            return value.stripTrailingZeros().toPlainString();
        }
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(figure.decimals() == null ? 0 : figure.decimals());
        format.setMaximumFractionDigits(9);
        return format.format(value);
    }
}
