package gujeong.gateway.figure;

import java.math.BigDecimal;

import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.page.Notices;
import gujeong.gateway.page.Numbers;

/** Prints quantities on pages: exactly, with their unit. */
final class Quantities {

    private Quantities() {}

    /** @param figure what it is a quantity of */
    static String print(BigDecimal value, Figure figure) {
        return Numbers.print(value, figure) + unit(figure.unit());
    }

    static String unit(String unit) {
        return Notices.nameOr(unit, "unit." + unit);
    }
}
