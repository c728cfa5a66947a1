package gujeong.gateway.figure;

import java.math.BigDecimal;

import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.page.Numbers;
import gujeong.gateway.page.PageMessages;

/** Prints quantities on pages: exactly, with their unit. */
final class QuantityFormat {

    private QuantityFormat() {}

    /** @param figure what it is a quantity of */
    static String print(BigDecimal value, Figure figure) {
        return Numbers.print(value, figure) + unit(figure.unit());
    }

    static String unit(String unit) {
        return PageMessages.nameOr(unit, "unit." + unit);
    }
}
