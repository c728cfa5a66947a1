package gujeong.local.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What answers have shown: records, and the values of every field by its name, so that new requests refer to what
 * exists. Shared by all workers; what is kept is bounded.
 */
final class ValuePool {

    private static final int MOST_VALUES = 60;
    private static final int MOST_RECORDS = 40;
    private static final int LONGEST_VALUE = 2_000;

    private final Map<String, List<JsonNode>> values = new HashMap<>();
    private final Map<String, List<JsonNode>> records = new HashMap<>();
    private final Map<String, List<String>> files = new HashMap<>();

    /** Keeps some lines of a collection's export, the columns first. */
    synchronized void addFile(String collection, String csv) {
        List<String> lines = csv.lines()
                .filter(line -> !line.contains("\""))
                .limit(MOST_RECORDS)
                .toList();
        if (lines.size() > 1) {
            files.put(collection, lines);
        }
    }

    /** The columns and some rows of the collection's file; empty when no file of it was seen. */
    synchronized List<String> file(String collection, SeededRandom random) {
        List<String> lines = files.getOrDefault(collection, List.of());
        return lines.isEmpty()
                ? lines
                : Stream.concat(
                                Stream.of(lines.get(0)),
                                IntStream.rangeClosed(0, random.below(4))
                                        .mapToObj(row -> random.pick(lines.subList(1, lines.size()))))
                        .toList();
    }

    /** Keeps the record or the page of records that a collection answered. */
    synchronized void add(String collection, JsonNode answer, SeededRandom random) {
        if (answer.path("items").isArray()) {
            answer.path("items").forEach(item -> addRecord(collection, item, random));
        } else {
            addRecord(collection, answer, random);
        }
    }

    private void addRecord(String collection, JsonNode record, SeededRandom random) {
        if (!record.isObject() || !record.has("id")) {
            return;
        }
        List<JsonNode> known = records.computeIfAbsent(collection, each -> new ArrayList<>());
        known.removeIf(each -> each.path("id").equals(record.path("id")));
        keep(known, record, MOST_RECORDS, random);
        record.properties().forEach(field -> addValue(field.getKey(), field.getValue(), random));
    }

    /** Keeps a value that a field of this name may have. */
    synchronized void addValue(String field, JsonNode value, SeededRandom random) {
        List<JsonNode> known = values.computeIfAbsent(field, each -> new ArrayList<>());
        if (!value.isNull() && value.toString().length() <= LONGEST_VALUE && !known.contains(value)) {
            keep(known, value, MOST_VALUES, random);
        }
    }

    private static void keep(List<JsonNode> known, JsonNode one, int most, SeededRandom random) {
        if (known.size() < most) {
            known.add(one);
        } else {
            known.set(random.below(most), one);
        }
    }

    /** A value seen in a field of this name; null when none was. */
    synchronized JsonNode value(String field, SeededRandom random) {
        List<JsonNode> known = values.getOrDefault(field, List.of());
        return known.isEmpty() ? null : random.pick(known);
    }

    /** A record of the collection; null when none was seen. */
    synchronized JsonNode record(String collection, SeededRandom random) {
        List<JsonNode> known = records.getOrDefault(collection, List.of());
        return known.isEmpty() ? null : random.pick(known);
    }
}
