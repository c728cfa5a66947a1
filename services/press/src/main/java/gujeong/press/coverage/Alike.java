package gujeong.press.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Coverage that may be one report recorded twice: the same outlet, headlines that read alike, at most a day apart. Holds
 * what was recorded before and takes up what is recorded now, so that rows of one file are compared too.
 */
final class Alike {

    private static final int DAYS_APART = 1;

    record Seen(UUID id, LocalDate publishedOn) {}

    private record Key(String outlet, String headlineKey) {}

    private final Map<Key, List<Seen>> seen = new HashMap<>();

    void add(String outlet, String headlineKey, Seen coverage) {
        seen.computeIfAbsent(new Key(outlet, headlineKey), k -> new ArrayList<>())
                .add(coverage);
    }

    /** The first coverage like this one that was recorded before it; null if there is none. */
    UUID before(String outlet, String headlineKey, Seen coverage) {
        return seen.getOrDefault(new Key(outlet, headlineKey), List.of()).stream()
                .filter(other ->
                        Math.abs(ChronoUnit.DAYS.between(other.publishedOn(), coverage.publishedOn())) <= DAYS_APART)
                .map(Seen::id)
                // ids grow with time: a correction never suspects what was recorded after it
                .filter(id -> id.compareTo(coverage.id()) < 0)
                .min(UUID::compareTo)
                .orElse(null);
    }
}
