package gujeong.gateway.series;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a figure or a report speaks for: the two clocks of the ledger.
 *
 * @param asOf the last business date that counts
 * @param knownAt what was recorded later does not count; null for everything known now
 */
public record Moment(LocalDate asOf, Instant knownAt) {

    /** A day as it is known now. */
    public static Moment of(LocalDate asOf) {
        return new Moment(asOf, null);
    }

    /** Another day, as known at the same instant. */
    public Moment at(LocalDate day) {
        return new Moment(day, knownAt);
    }

    public int year() {
        return asOf.getYear();
    }
}
