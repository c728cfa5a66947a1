package gujeong.gateway.figure;

import java.time.Instant;
import java.time.LocalDate;

import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;
import gujeong.gateway.series.Nature;
import gujeong.gateway.series.Period;

/**
 * A query that the ledger's tables can answer: one figure made from records, over a range of days.
 *
 * @param kind FLOW or BALANCE add up, of LEVEL and PLAN the last counts; PLAN asks for a target, whatever the figure is
 * @param without a dimension the series must not have; null for no such condition
 * @param from first day that counts; null for the begin of all records
 * @param moment the last day that counts, and the instant it is known at
 * @param period for plans: exactly this period; null for every period that contains the last day
 */
record LedgerQuery(
        String figure, Kind kind, Dimensions dimensions, String without, LocalDate from, Moment moment, Period period) {

    LocalDate to() {
        return moment.asOf();
    }

    Instant knownAt() {
        return moment.knownAt();
    }

    boolean addsUp() {
        return kind == Kind.FLOW || kind == Kind.BALANCE;
    }

    Nature nature() {
        return kind == Kind.PLAN ? Nature.PLAN : Nature.ACTUAL;
    }
}
