package gujeong.local.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies made of a valid one: a value that cannot be taken, or bytes that are no JSON or CSV at all. */
final class HostileBodies {

    private HostileBodies() {}

    static byte[] bytes(JsonNode json) {
        try {
            // a lone surrogate cannot be encoded: it is sent escaped, as a caller would
            return escaped(OpenApiDocument.JSON.writeValueAsString(json)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String json) {
        var escaped = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1));
            if (paired) {
                escaped.append(c).append(json.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                escaped.append("\\u%04x".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The body with one to three of its values exchanged, left out or nested wrongly. */
    static JsonNode withHostileValues(JsonNode valid, SeededRandom random) {
        if (!valid.isObject() || valid.isEmpty()) {
            return HostileValues.value(random);
        }
        ObjectNode body = valid.deepCopy();
        for (int i = random.below(3); i >= 0; i--) {
            var names = new ArrayList<String>();
            body.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty()) {
                break;
            }
            exchange(body, random.pick(names), random);
        }
        return body;
    }

    private static void exchange(ObjectNode body, String name, SeededRandom random) {
        JsonNode value = body.get(name);
        switch (random.below(10)) {
            case 0 -> body.remove(name);
            case 1 -> body.set(random.pick(List.of("id", "revision", "voided", "unknown", "__proto__", "")), value);
            case 2 -> body.set(name, JsonNodeFactory.instance.objectNode().set(name, value));
            case 3 -> body.set(name, JsonNodeFactory.instance.arrayNode().add(value));
            case 4 -> body.set(name, HostileValues.value(random));
            default -> body.set(name, ofItsType(value, random));
        }
    }

    private static JsonNode ofItsType(JsonNode value, SeededRandom random) {
        if (value.isNumber()) {
            return HostileValues.number(random);
        }
        if (value.isTextual()) {
            String text = HostileValues.text(random);
            return JsonNodeFactory.instance.textNode(random.chance(0.3) ? value.asText() + text : text);
        }
        if (value.isArray() && random.chance(0.5)) {
            var long_ = JsonNodeFactory.instance.arrayNode();
            for (int i = random.below(300); i >= 0; i--) {
                long_.add(value.isEmpty() ? HostileValues.value(random) : value.get(0));
            }
            return long_;
        }
        if (value.isObject() && !value.isEmpty()) {
            return withHostileValues(value, random);
        }
        return HostileValues.value(random);
    }

    /** Bytes that are not the JSON of a body. */
    static byte[] broken(JsonNode valid, SeededRandom random) {
        byte[] bytes = bytes(valid);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (random.below(14)) {
            case 0 -> Arrays.copyOf(bytes, random.below(bytes.length + 1));
            case 1 -> new byte[0];
            case 2 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 3 -> repeatedField(text).getBytes(StandardCharsets.UTF_8);
            case 4 -> ("[".repeat(random.below(30_000) + 1)).getBytes(StandardCharsets.UTF_8);
            case 5 -> ("{\"a\":".repeat(random.below(3_000) + 1)).getBytes(StandardCharsets.UTF_8);
            case 6 -> text.getBytes(StandardCharsets.UTF_16);
            case 7 -> flipped(bytes, random);
            case 8 -> "null".getBytes(StandardCharsets.UTF_8);
            case 9 -> ("[" + text + "]").getBytes(StandardCharsets.UTF_8);
            case 10 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case 11 -> text.replace(":", ": NaN,\"x\":").getBytes(StandardCharsets.UTF_8);
            case 12 -> text.replace('"', '\'').getBytes(StandardCharsets.UTF_8);
            default -> manyFields(random.below(20_000)).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String repeatedField(String text) {
        int comma = text.indexOf(',');
        return comma < 0 ? text : "{" + text.substring(1, comma) + "," + text.substring(1);
    }

    private static String manyFields(int count) {
        var fields = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            fields.append("\"f").append(i).append("\":").append(i).append(',');
        }
        return fields.append("\"last\":1}").toString();
    }

    /** Bytes turned at random: often no UTF-8 any more. */
    private static byte[] flipped(byte[] bytes, SeededRandom random) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < 3 && flipped.length > 0; i++) {
            flipped[random.below(flipped.length)] = (byte) random.below(256);
        }
        return flipped;
    }

    /** Fields and values as a browser sends a form. */
    static String form(JsonNode fields) {
        return fields.properties().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A CSV file of these facts: plain values only. */
    static String csv(List<JsonNode> rows) {
        var columns = new ArrayList<String>();
        rows.forEach(row -> row.properties().stream()
                .filter(field -> field.getValue().isValueNode() && !columns.contains(field.getKey()))
                .forEach(field -> columns.add(field.getKey())));
        var csv = new StringBuilder(String.join(",", columns)).append('\n');
        for (JsonNode row : rows) {
            csv.append(String.join(
                            ",",
                            columns.stream()
                                    .map(column -> cell(row.path(column)))
                                    .toList()))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String cell(JsonNode value) {
        String text = value.isNull() || value.isMissingNode() ? "" : value.asText();
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    static byte[] brokenCsv(String valid, SeededRandom random) {
        String text =
                switch (random.below(12)) {
                    case 0 -> "";
                    case 1 -> valid.substring(0, random.below(valid.length() + 1));
                    case 2 -> valid.replaceFirst("\n", "\n\"never closed");
                    case 3 -> valid.replace(",", ";");
                    case 4 -> valid.replaceFirst(",", ",,");
                    case 5 -> "a,".repeat(5_000) + "\n" + valid;
                    case 6 -> valid + "x".repeat(200_000) + "\n";
                    case 7 -> valid.replace("\n", "\r");
                    case 8 -> valid + ",".repeat(random.below(200)) + "\n";
                    case 9 -> valid + HostileValues.text(random) + "," + HostileValues.text(random) + "\n";
                    case 10 -> valid.lines().findFirst().orElse("") + "," + valid;
                    default -> "\u0000" + valid;
                };
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return random.chance(0.2) ? joined("\ufeff".getBytes(StandardCharsets.UTF_8), flipped(bytes, random)) : bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }
}
