package gujeong.local.fuzz;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Values that fit a schema of the document, and often what exists already. */
final class ValidValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS =
            List.of("주민센터 안내", "Budget for 2020", "가", "한글과 English, 123 (시험)", "구청 신청사 'A' \"B\"; C=D");
    private static final List<String> PATTERNED =
            List.of("12.5", "3", "06:00", "22:30", "https://example.org/a", "AB_1", "2020-17", "01012345678");
    private static final Set<String> NAMING =
            Set.of("code", "number", "ordinal", "title", "headline", "name", "subject");
    /** How often a value that is stated is exchanged for another that its schema allows. */
    private static final List<Double> BOLDNESS = List.of(0.0, 0.05, 0.2);

    private static final LocalDate EARLIEST = LocalDate.of(2018, 1, 1);

    private final OpenApiDocument document;
    private final ValuePool pool;

    ValidValues(OpenApiDocument document, ValuePool pool) {
        this.document = document;
        this.pool = pool;
    }

    /**
     * Facts for a body: the example or those of a record, with some values exchanged.
     *
     * @param record one that exists; null for none
     */
    JsonNode body(Operation.Body body, JsonNode record, SeededRandom random) {
        JsonNode schema = document.resolve(body.schema());
        JsonNode base = record == null || random.chance(0.2) ? body.example() : record;
        double boldness = random.pick(BOLDNESS);
        if (!schema.has("properties")) {
            return base.isMissingNode() ? value("", schema, random, 0) : base;
        }
        ObjectNode facts = JSON.objectNode();
        for (var property : schema.path("properties").properties()) {
            String name = property.getKey();
            JsonNode stated = base.path(name);
            boolean required = contains(schema.path("required"), name);
            if (stated.isMissingNode() || stated.isNull()) {
                if (required || random.chance(boldness)) {
                    facts.set(name, value(name, property.getValue(), random, 0));
                }
            } else if (required || !random.chance(boldness)) {
                facts.set(name, varied(name, property.getValue(), stated, boldness, random));
            }
        }
        return facts;
    }

    private static boolean contains(JsonNode required, String name) {
        for (JsonNode each : required) {
            if (each.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** What may name the record itself is exchanged often, as it must differ from those recorded. */
    private JsonNode varied(String name, JsonNode schema, JsonNode stated, double boldness, SeededRandom random) {
        if (NAMING.contains(name) && stated.isTextual() && random.chance(0.7)) {
            return JSON.textNode(another(stated.asText(), random));
        }
        return random.chance(boldness) ? value(name, schema, random, 0) : stated;
    }

    /** The same form with other capitals, digits and syllables. */
    static String another(String text, SeededRandom random) {
        var other = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c >= '0' && c <= '9' && random.chance(0.4)) {
                other.append((char) ('0' + random.below(10)));
            } else if (c >= 'A' && c <= 'Z' && random.chance(0.3)) {
                other.append((char) ('A' + random.below(26)));
            } else if (c >= 0xac00 && c <= 0xd7a3 && random.chance(0.2)) {
                other.append((char) (0xac00 + random.below(11_172)));
            } else {
                other.append(c);
            }
        }
        return other.toString();
    }

    /** A value for a field of this name. */
    JsonNode value(String name, JsonNode described, SeededRandom random, int depth) {
        JsonNode schema = document.resolve(described);
        JsonNode seen = pool.value(name, random);
        if (seen != null
                && document.resolve(described).path("type").asText().equals(typeOf(seen))
                && random.chance(0.6)) {
            return seen;
        }
        JsonNode examples = described.has("examples") ? described.path("examples") : schema.path("examples");
        if (examples.size() > 0 && random.chance(0.5)) {
            JsonNode example = examples.get(random.below(examples.size()));
            return example.isTextual() && schema.path("format").isMissingNode() && random.chance(0.5)
                    ? JSON.textNode(another(example.asText(), random))
                    : example;
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(random.below(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "integer" -> JSON.numberNode(whole(schema, random));
            case "number" -> JSON.numberNode(BigDecimal.valueOf(random.between(0, 100_000), 2));
            case "boolean" -> JSON.booleanNode(random.chance(0.5));
            case "array" -> {
                var items = JSON.arrayNode();
                for (int i = random.below(4); i > 0 && depth < 4; i--) {
                    items.add(value(name, schema.path("items"), random, depth + 1));
                }
                yield items;
            }
            case "object" -> {
                ObjectNode object = JSON.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(each ->
                                object.set(each.getKey(), value(each.getKey(), each.getValue(), random, depth + 1)));
                yield object;
            }
            default -> JSON.textNode(text(schema, random));
        };
    }

    private static String typeOf(JsonNode value) {
        return value.isIntegralNumber() ? "integer" : value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The first of several types that is not null. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode each : type) {
            if (!each.asText().equals("null")) {
                return each.asText();
            }
        }
        return type.asText();
    }

    private static long whole(JsonNode schema, SeededRandom random) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(10_000);
        return random.chance(0.1)
                ? random.pick(List.of(least, most))
                : random.between(least, Math.min(most, least + 3_000_000));
    }

    private static String text(JsonNode schema, SeededRandom random) {
        return switch (schema.path("format").asText()) {
            case "date" -> EARLIEST.plusDays(random.below(3_200)).toString();
            case "date-time" ->
                Instant.parse("2020-01-01T00:00:00Z")
                        .plusSeconds(random.below(200_000_000))
                        .toString();
            case "uuid" ->
                new UUID(random.between(0, Long.MAX_VALUE - 1), random.between(0, Long.MAX_VALUE - 1)).toString();
            default -> patterned(schema, random);
        };
    }

    private static String patterned(JsonNode schema, SeededRandom random) {
        if (!schema.has("pattern")) {
            return random.pick(TEXTS);
        }
        Pattern pattern = Pattern.compile(schema.path("pattern").asText());
        List<String> fitting = Stream.concat(PATTERNED.stream(), Stream.of(random.word(6)))
                .filter(each -> pattern.matcher(each).matches())
                .toList();
        return fitting.isEmpty() ? random.pick(TEXTS) : random.pick(fitting);
    }
}
