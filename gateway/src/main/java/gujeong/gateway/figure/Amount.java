package gujeong.gateway.figure;

import java.math.BigDecimal;

/** The result of a {@link Question}: a quantity, or unknown. */
record Amount(BigDecimal quantity) {

    static final Amount UNKNOWN = new Amount(null);

    /** @param quantity as PostgreSQL gives it: without an exponent, but perhaps with zeros at the end */
    static Amount of(BigDecimal quantity) {
        BigDecimal plain = quantity.stripTrailingZeros();
        return new Amount(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    boolean known() {
        return quantity != null;
    }
}
