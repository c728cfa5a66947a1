package gujeong.local.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param pairs how often each comparison is made
 * @param warmUp how long the code runs before the first measurement counts
 * @param half how long one half of a pair runs, where it is given a time
 * @param importRows rows of an imported file
 * @param streamEvents events the relay publishes and the ledger takes at once
 * @param rebuildEvents events in the topic for a rebuild
 * @param freshness how long the steady load lasts
 * @param reportEntries entries in the ledger, smallest first
 * @param reportTurns reports asked for in a row at each size
 * @param pageDepth records before the deep page
 */
record Scale(
        int pairs,
        Duration warmUp,
        Duration half,
        int importRows,
        int streamEvents,
        int rebuildEvents,
        Duration freshness,
        List<Long> reportEntries,
        int reportTurns,
        int pageDepth) {

    static Scale full(int pairs) {
        return new Scale(
                pairs,
                Duration.ofSeconds(60),
                Duration.ofSeconds(4),
                20_000,
                50_000,
                1_000_000,
                Duration.ofSeconds(60),
                List.of(10_000L, 1_000_000L, 10_000_000L),
                20,
                100_000);
    }

    /** Enough to see that every row can be measured, and not enough to learn anything from it. */
    static Scale small(int pairs) {
        return new Scale(
                pairs,
                Duration.ZERO,
                Duration.ofMillis(300),
                200,
                500,
                2_000,
                Duration.ofSeconds(3),
                List.of(2_000L, 4_000L),
                2,
                1_000);
    }
}
