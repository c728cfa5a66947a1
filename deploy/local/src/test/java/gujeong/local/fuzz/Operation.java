package gujeong.local.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An operation of the API document.
 *
 * @param path with its parameters in braces
 * @param bodies what it takes, by media type
 * @param answers JSON pointers to the schemas of what it answers, by status and media type; a pointer is empty where the
 *     document has no schema
 */
record Operation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, Body> bodies,
        Map<String, Map<String, String>> answers) {

    /** Work that takes seconds or changes all records: asked for seldom. */
    private static final Set<String> HEAVY =
            Set.of("rebuilds", "republications", "recount", "resealings", "retirements", "keys");

    /** @param in path, query or header */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** @param example a valid one; missing when the document has none */
    record Body(JsonNode schema, JsonNode example) {}

    boolean isWrite() {
        return !method.equals("GET");
    }

    boolean isHeavy() {
        return HEAVY.contains(path.substring(path.lastIndexOf('/') + 1)) && (isWrite() || path.endsWith("recount"));
    }

    /** The process behind the gateway that answers it; "gateway" for the gateway's own. */
    String service(Set<String> services) {
        String[] steps = path.split("/");
        return steps.length > 3 && services.contains(steps[3]) ? steps[3] : "gateway";
    }

    /** The collection its record is in: everything before the id. */
    String collection() {
        int id = path.indexOf("/{");
        String whole = id < 0 ? path : path.substring(0, id);
        return whole.replaceFirst("/(imports|corrections)$", "");
    }

    boolean isOnOne() {
        return path.contains("{id}");
    }

    List<Parameter> in(String place) {
        return parameters.stream().filter(each -> each.in().equals(place)).toList();
    }

    boolean takes(String name) {
        return parameters.stream().anyMatch(each -> each.name().equals(name));
    }

    /** The media type it answers in when it does what it is asked. */
    String form() {
        return answers.getOrDefault("200", Map.of()).keySet().stream()
                .findFirst()
                .orElse("application/json");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
