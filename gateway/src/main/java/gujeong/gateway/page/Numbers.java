package gujeong.gateway.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;

import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Kind;

/** How numbers are printed, on every page and in the report: with separators, and △ for a minus. Nothing is rounded. */
public final class Numbers {

    private static final int MOST_DECIMALS = 9;
    /** Units of numbers that name something, a year or a session, instead of counting it. */
    private static final Set<String> ORDINAL =
            Set.of(PageMessages.say("ordinalUnits").split(","));

    private Numbers() {}

    /** With the decimals it needs. */
    public static String print(BigDecimal number) {
        return print(number, 0);
    }

    /** Of a figure: a rate with all its decimals, 90.0, and what names something without separators. */
    public static String print(BigDecimal number, Figure figure) {
        if (ORDINAL.contains(figure.unit())) {
            return sign(number) + number.abs().stripTrailingZeros().toPlainString();
        }
        return print(number, figure.kind() == Kind.RATE && figure.decimals() != null ? figure.decimals() : 0);
    }

    private static String print(BigDecimal number, int leastDecimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return sign(number) + format.format(number.abs());
    }

    private static String sign(BigDecimal number) {
        return number.signum() < 0 ? "△" : "";
    }
}
