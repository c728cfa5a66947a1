package gujeong.gateway.completeness;

import java.time.Instant;
import java.util.Map;

/**
 * What a service's relay published about its journal.
 *
 * @param at the instant it speaks for
 * @param journalRows rows the journal had
 * @param unpublished those of them not yet on the topic
 * @param offsets end offsets of the topic's partitions
 */
public record Watermark(String service, Instant at, long journalRows, long unpublished, Map<Integer, Long> offsets) {

    /** Whether a ledger that reads on from {@code nextOffsets} holds all the journal held then. */
    boolean reachedBy(Map<Integer, Long> nextOffsets) {
        return unpublished == 0
                && offsets.entrySet().stream()
                        .allMatch(end -> nextOffsets.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    long lag(Map<Integer, Long> nextOffsets) {
        return offsets.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - nextOffsets.getOrDefault(end.getKey(), 0L)))
                .sum();
    }
}
