package gujeong.gateway.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import gujeong.kernel.testing.ExtremeValues;

/**
 * States of records at random within a contract: what it says of a field is taken at its word, and the extremes of it are
 * taken as often as the ordinary. A service's own tests see to it that it accepts nothing its contract does not allow.
 */
public final class AcceptedStates {

    private static final JsonMapper JSON = new JsonMapper();
    /** Which of them a record is in, its steps decide together with other fields. */
    private static final Set<String> LEFT_AS_THEY_ARE = Set.of("id", "revision", "voided", "status");

    private final ContractsTest.Contract contract;
    private final Random random;
    private final Map<JsonNode, List<String>> fitting = new IdentityHashMap<>();

    public AcceptedStates(ContractsTest.Contract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    /** The example, with most of its values replaced. Its days are all one day, so that they are in whatever order. */
    public TestEvent next() {
        Map<String, Object> state =
                new TreeMap<>(JSON.convertValue(contract.example(), new TypeReference<Map<String, Object>>() {}));
        LocalDate day = pick(ExtremeValues.days());
        contract.schema().path("properties").properties().forEach(property -> {
            String name = property.getKey();
            if (state.get(name) != null && !LEFT_AS_THEY_ARE.contains(name)) {
                state.computeIfPresent(name, (n, value) -> replaced(property.getValue(), value, day));
            }
        });
        // what happens in a fiscal year happens on a day of it
        if (state.containsKey("fiscalYear")) {
            state.put("fiscalYear", Math.max(1990, day.getYear()));
            state.replaceAll((name, value) -> day.toString().equals(value)
                    ? day.withYear(Math.max(1990, day.getYear())).toString()
                    : value);
        }
        state.keySet().removeAll(Set.of("id", "revision", "voided"));
        return TestEvent.record(contract.recordType(), state);
    }

    private Object replaced(JsonNode schema, Object value, LocalDate day) {
        if (schema.has("enum")) {
            return pick(texts(schema.path("enum")));
        }
        if (value instanceof String && schema.path("format").asText().equals("date")) {
            return day.toString();
        }
        if (value instanceof String text && !schema.has("format")) {
            return random.nextInt(4) == 0 ? text : pick(texts(schema, text));
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(each -> replaced(schema.path("items"), each, day))
                    .toList();
        }
        if (value instanceof Map<?, ?> parts && schema.path("properties").isObject()) {
            var all = new TreeMap<String, Object>();
            parts.forEach(
                    (name, part) -> all.put(name.toString(), replaced(schema.at("/properties/" + name), part, day)));
            return all;
        }
        if (value instanceof Number number && !(value instanceof Boolean)) {
            return pick(numbers(schema, number));
        }
        if (value instanceof Map<?, ?> && schema.has("additionalProperties")) {
            JsonNode values = schema.path("additionalProperties");
            return Map.of("project", pick(texts(values, "SNS")), "department", pick(texts(values, "홍보과")));
        }
        return value;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    private List<String> texts(JsonNode schema, String otherwise) {
        List<String> texts = fitting.computeIfAbsent(schema, AcceptedStates::fitting);
        return texts.isEmpty() ? List.of(otherwise) : texts;
    }

    private static List<String> fitting(JsonNode schema) {
        return ExtremeValues.texts().stream()
                .filter(text -> allows(schema, text) && ExtremeValues.isReadable(text))
                .toList();
    }

    /** The expressions of contracts say ^ and $ and mean the whole text; Java's $ would let a line break follow. */
    public static boolean allows(JsonNode schema, String text) {
        int length = text.codePointCount(0, text.length());
        return length >= schema.path("minLength").asInt(0)
                && length <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && (!schema.has("pattern")
                        || Pattern.compile(schema.path("pattern").textValue())
                                .matcher(text)
                                .matches());
    }

    private static List<Object> numbers(JsonNode schema, Number number) {
        boolean whole = schema.path("type").toString().contains("integer");
        List<Object> all = new ArrayList<>(List.of(number));
        for (String bound : List.of("minimum", "maximum")) {
            if (schema.has(bound)) {
                BigDecimal value = schema.path(bound).decimalValue();
                all.add(whole ? (Object) value.longValueExact() : value);
            }
        }
        return all;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
