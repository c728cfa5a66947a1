package gujeong.gateway.figure;

import java.math.BigDecimal;

/** The result of a {@link LedgerQuery}: a quantity, or unknown. */
record Quantity(BigDecimal quantity) {

    static final Quantity UNKNOWN = new Quantity(null);

    /** @param quantity as PostgreSQL gives it: without an exponent, but perhaps with zeros at the end */
    static Quantity of(BigDecimal quantity) {
        BigDecimal plain = quantity.stripTrailingZeros();
        return new Quantity(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    boolean known() {
        return quantity != null;
    }
}
