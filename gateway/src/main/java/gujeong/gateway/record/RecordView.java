package gujeong.gateway.record;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import gujeong.gateway.dictionary.DimensionLabels;
import gujeong.gateway.measure.Source;
import gujeong.gateway.page.Numbers;
import gujeong.gateway.page.PageMessages;

/**
 * A record as a page shows it, all values as text.
 *
 * @param type what kind of record it is
 * @param name what it is known by; null if it has no name
 * @param changes its revisions, the latest first
 * @param more whether it has revisions that are not shown
 */
record RecordView(
        String type,
        String name,
        int revision,
        boolean voided,
        List<Field> fields,
        List<Change> changes,
        boolean more) {

    private static final List<String> NAMES = List.of("title", "name", "headline", "subject", "number", "code");
    /** Remarks about the record as a whole. */
    private static final Set<String> OF_THE_RECORD = Set.of("id", "revision", "voided");

    /** @param values in the order of the record, a text line by line; none when nothing is stated */
    record Field(String label, List<String> values) {}

    record Change(int revision, String what, String recordedAt, String actor, String reason) {}

    static RecordView of(Source source, JsonNode state, JsonNode history, DimensionLabels labels) {
        var fields = new ArrayList<Field>();
        state.fields().forEachRemaining(field -> {
            if (!OF_THE_RECORD.contains(field.getKey())) {
                fields.add(new Field(
                        RecordLabels.field(source.recordType(), field.getKey()),
                        values(source, field.getKey(), field.getValue(), labels).toList()));
            }
        });
        return new RecordView(
                RecordLabels.type(source.recordType()),
                NAMES.stream()
                        .map(name -> state.path(name).asText(""))
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse(null),
                state.path("revision").asInt(),
                state.path("voided").asBoolean(),
                fields,
                changes(history),
                history.hasNonNull("next"));
    }

    private static List<Change> changes(JsonNode history) {
        var changes = new ArrayList<Change>();
        history.path("items")
                .forEach(item -> changes.add(
                        0,
                        new Change(
                                item.path("revision").asInt(),
                                verb(item.path("type").asText()),
                                text(item.path("recordedAt").asText()),
                                item.path("actor").asText(),
                                item.path("reason").textValue())));
        return changes;
    }

    /** Of {@code budget.commitment.corrected.v1} what was done. */
    private static String verb(String eventType) {
        String[] parts = eventType.split("\\.");
        String verb = parts.length < 2 ? eventType : parts[parts.length - 2];
        return RecordLabels.say("change." + verb, verb);
    }

    private static Stream<String> values(Source source, String field, JsonNode value, DimensionLabels labels) {
        if (value.isNull() || value.isTextual() && value.asText().isEmpty()) {
            return Stream.empty();
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .flatMap(each -> values(source, field, each, labels));
        }
        if (value.isObject()) {
            return Stream.of(String.join(", ", parts(source, value, labels)));
        }
        return plain(source, field, value, labels).lines();
    }

    private static List<String> parts(Source source, JsonNode value, DimensionLabels labels) {
        var parts = new ArrayList<String>();
        value.fields().forEachRemaining(part -> values(source, part.getKey(), part.getValue(), labels)
                .forEach(text -> parts.add(label(part.getKey(), labels) + " " + text)));
        return parts;
    }

    private static String label(String field, DimensionLabels labels) {
        return RecordLabels.say("field." + field, labels.label(field));
    }

    private static String plain(Source source, String field, JsonNode value, DimensionLabels labels) {
        if (value.isBoolean()) {
            return PageMessages.say(value.asBoolean() ? "yes" : "no");
        }
        if (value.isNumber()) {
            return RecordLabels.isOrdinal(field) ? value.asText() : Numbers.print(value.decimalValue());
        }
        String text = value.asText();
        String inDictionary = labels.value(source.dimension(field), text);
        return text(RecordLabels.value(source.recordType(), field, text, inDictionary));
    }

    /** An instant is printed in the time of the office, all else as it is. */
    private static String text(String value) {
        if (!value.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
            return value;
        }
        try {
            return PageMessages.instant(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            return value;
        }
    }
}
