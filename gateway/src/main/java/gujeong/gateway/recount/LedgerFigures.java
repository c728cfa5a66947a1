package gujeong.gateway.recount;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

import gujeong.gateway.series.Series;

/**
 * What the ledger holds of a service's figures, in one state.
 *
 * @param accounted events the ledger has dealt with: applied, held back, discarded or superseded
 * @param parked events held back: they are not in the figures
 * @param discarded events an operator has discarded
 * @param uncounted series the ledger says itself it does not count, since the dictionary does not have what they name
 */
record LedgerFigures(long accounted, long parked, long discarded, Map<Series, Value> figures, Set<Series> uncounted) {

    /**
     * The current value, as each of the ledger's two sums has it.
     *
     * @param byDays the sum of the days; null where there is nothing
     * @param byMonths the sum as reports read it, whole months and the days of the last one; of what is observed or
     *     planned the same as {@code byDays}
     */
    record Value(BigDecimal byDays, BigDecimal byMonths) {
        boolean stands() {
            return byDays != null || byMonths != null;
        }
    }
}
