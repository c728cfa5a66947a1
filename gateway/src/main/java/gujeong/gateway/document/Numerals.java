package gujeong.gateway.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.page.Numbers;

/**
 * How numbers are printed. Only here is anything rounded: money to thousands of won, half up; everything else to the
 * decimals its dictionary entry names.
 */
public final class Numerals {

    private static final String WON = "KRW";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Numerals() {}

    public static String print(BigDecimal value, Figure figure) {
        return Numbers.print(rounded(value, figure), figure);
    }

    /** In a table a zero is a dash, but only a real zero: what is merely rounded to nothing is not. */
    public static String printInTable(BigDecimal value, Figure figure) {
        return value.signum() == 0 && figure.decimals() == null ? "-" : print(value, figure);
    }

    public static String unit(Figure figure) {
        return figure.unit().equals(WON) ? ReportMessages.say("thousandWon") : figure.unit();
    }

    private static BigDecimal rounded(BigDecimal value, Figure figure) {
        if (figure.unit().equals(WON)) {
            return value.divide(THOUSAND, 0, RoundingMode.HALF_UP);
        }
        return figure.decimals() == null ? value : value.setScale(figure.decimals(), RoundingMode.HALF_UP);
    }
}
