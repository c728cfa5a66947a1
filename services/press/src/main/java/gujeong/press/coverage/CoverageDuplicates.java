package gujeong.press.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Coverage that may be one report recorded twice: the same outlet, and either one address, however it is spelled, or
 * headlines that read alike at most a day apart. Holds what was recorded before and takes up what is recorded now, so that
 * rows of one file are compared too.
 */
final class CoverageDuplicates {

    private static final int DAYS_APART = 1;

    /** @param addressKey null without an address */
    record Seen(UUID id, LocalDate publishedOn, String headlineKey, String addressKey) {

        private boolean mayBe(Seen other) {
            return addressKey != null && addressKey.equals(other.addressKey)
                    || headlineKey.equals(other.headlineKey)
                            && Math.abs(ChronoUnit.DAYS.between(other.publishedOn, publishedOn)) <= DAYS_APART;
        }
    }

    private record Key(String outlet, String key) {}

    private final Map<Key, List<Seen>> seen = new HashMap<>();

    void add(String outlet, Seen coverage) {
        keys(outlet, coverage).forEach(key -> seen.computeIfAbsent(key, k -> new ArrayList<>())
                .add(coverage));
    }

    /** The first coverage like this one that was recorded before it; null if there is none. */
    UUID before(String outlet, Seen coverage) {
        return keys(outlet, coverage).stream()
                .flatMap(key -> seen.getOrDefault(key, List.of()).stream())
                .filter(coverage::mayBe)
                .map(Seen::id)
                // ids grow with time: a correction never suspects what was recorded after it
                .filter(id -> id.compareTo(coverage.id()) < 0)
                .min(UUID::compareTo)
                .orElse(null);
    }

    private static List<Key> keys(String outlet, Seen coverage) {
        Key headline = new Key(outlet, "headline " + coverage.headlineKey());
        return coverage.addressKey() == null
                ? List.of(headline)
                : List.of(headline, new Key(outlet, "address " + coverage.addressKey()));
    }
}
