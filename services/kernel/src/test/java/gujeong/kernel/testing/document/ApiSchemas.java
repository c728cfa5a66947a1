package gujeong.kernel.testing.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

/** The schemas of an OpenAPI 3.1 document: which one an answer must fit, and how it does not. */
public final class ApiSchemas {

    private static final String NAME = "urn:gujeong:openapi";

    private final JsonNode document;
    private final JsonSchema whole;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    public ApiSchemas(JsonNode document) {
        this.document = document;
        // read once: the schemas are parts of it
        this.whole = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        SchemaLocation.of(NAME),
                        document,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .preloadJsonSchema(false)
                                .locale(Locale.ENGLISH)
                                .build());
    }

    /**
     * JSON pointers to the schemas of what an operation answers, by status and media type; a pointer is empty where the
     * document has no schema.
     *
     * @param method in small letters
     */
    public Map<String, Map<String, String>> answers(String path, String method) {
        String place = "/paths/" + escaped(path) + "/" + method + "/responses";
        Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        document.at(place).properties().forEach(each -> {
            JsonNode response = each.getValue();
            String pointer = place + "/" + each.getKey();
            if (response.has("$ref")) {
                pointer = response.path("$ref").asText().substring(1);
                response = resolve(response);
            }
            answers.put(each.getKey(), contents(pointer, response));
        });
        return answers;
    }

    private static Map<String, String> contents(String pointer, JsonNode response) {
        Map<String, String> contents = new LinkedHashMap<>();
        response.path("content")
                .properties()
                .forEach(media -> contents.put(
                        media.getKey(),
                        media.getValue().has("schema")
                                ? pointer + "/content/" + escaped(media.getKey()) + "/schema"
                                : ""));
        return contents;
    }

    /** A name as a step of a JSON pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Resolves a reference; returns anything else as it is. */
    public JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    /** How the value differs from the schema at a JSON pointer, a line for each kind of difference; empty when it fits. */
    public Set<String> breaches(String pointer, JsonNode value) {
        JsonSchema schema = compiled.computeIfAbsent(pointer, this::part);
        var breaches = new TreeSet<String>();
        schema.validate(value)
                .forEach(breach ->
                        breaches.add(breach.getInstanceLocation().toString().replaceAll("/\\d+(?=/|$)", "/*") + " "
                                + breach.getType() + ": " + breach.getError()));
        return breaches;
    }

    private JsonSchema part(String pointer) {
        synchronized (whole) {
            return whole.getRefSchema(SchemaLocation.Fragment.of("#" + pointer));
        }
    }
}
