package gujeong.kernel.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.runtime.util.ClassPathUtils;
import io.restassured.response.Response;

import gujeong.kernel.record.RecordType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contracts others read a service's events by, {@code contracts/<type>.schema.json} with an example each, and what
 * can be asked of all of them: the service's own and the kernel's. A type is named without its service.
 */
public final class Contracts {

    private static final String FOLDER = "contracts";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EVENTS = Pattern.compile("(?m)^\\| \\[([a-z.-]+)].*? \\| ([a-z, -]+) \\|$");

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    /** By type, and by type and field: to make one takes longer than to ask it a thousand times. */
    private static final Map<String, JsonSchema> MADE = new ConcurrentHashMap<>();

    private Contracts() {}

    /** Every type that has a contract. */
    public static Set<String> types() {
        Set<String> types = new TreeSet<>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> types.addAll(in(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private static List<String> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every type that the service has. */
    public static Set<String> recordTypes(EntityManager em) {
        return em.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType().getAnnotation(RecordType.class))
                .filter(Objects::nonNull)
                .map(type -> type.value().substring(type.value().indexOf('.') + 1))
                .collect(Collectors.toSet());
    }

    /** The types of its events that a type's contract lists. */
    public static List<String> events(String type) {
        return JSON.convertValue(read(type + ".schema.json").get("x-events"), new TypeReference<>() {});
    }

    /** The types of all events, as {@code events.md} lists them for people: a row for each record type; none without it. */
    static List<String> listedEvents() {
        Path list = Path.of(FOLDER, "events.md");
        if (!Files.exists(list)) {
            return List.of();
        }
        try {
            return EVENTS.matcher(Files.readString(list))
                    .results()
                    .flatMap(row ->
                            Arrays.stream(row.group(2).split(", ")).map(verb -> row.group(1) + "." + verb + ".v1"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode example(String type) {
        return (ObjectNode) read(type + ".example.json");
    }

    /** The example's facts: those of its fields that a CSV file of its collection has as columns. */
    public static ObjectNode facts(String type, String collection) {
        String header = RecordClient.exports(collection, "from", "1900-01-01", "to", "1900-01-01")
                .asString()
                .replace("\uFEFF", "")
                .strip();
        ObjectNode facts = example(type);
        facts.retain(List.of(header.split(",")));
        return facts;
    }

    /** What the service answered, when it answered 200 or 201. */
    public static ObjectNode answered(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isIn(200, 201);
        try {
            return (ObjectNode) JSON.readTree(response.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the service answered is the example, but for the record's id. */
    public static void assertExampleOf(String type, ObjectNode answered) {
        ObjectNode example = example(type);
        assertThat(answered.get("id").textValue())
                .hasSameSizeAs(example.get("id").textValue());
        assertThat(answered).isEqualTo(example.set("id", answered.get("id")));
        assertFits(type, answered);
    }

    /** A state of a record is as the contract promises. */
    public static void assertFits(String type, JsonNode state) {
        assertThat(schema(type).validate(state)).as(type).isEmpty();
    }

    /** Whether the contract allows a value of one field. */
    static boolean allows(String type, String field, JsonNode value) {
        return MADE.computeIfAbsent(
                        type + "." + field,
                        each -> SCHEMAS.getSchema(read(type + ".schema.json").at("/properties/" + field), FORMATS))
                .validate(value)
                .isEmpty();
    }

    /** The schema demands each field it calls required, knows every field of the example, and lets more through. */
    public static void assertSchemaHolds(String type) {
        JsonSchema schema = schema(type);
        assertThat(schema.validate(example(type))).isEmpty();
        schema.getSchemaNode().get("required").forEach(required -> {
            ObjectNode without = example(type);
            without.remove(required.textValue());
            assertThat(schema.validate(without)).as(required.textValue()).isNotEmpty();
        });

        assertThat(schema.validate(example(type).put("addedLater", true))).isEmpty();
        assertThat(allowed(schema)).isEqualTo(fields(example(type)));
    }

    private static JsonSchema schema(String type) {
        return MADE.computeIfAbsent(type, each -> SCHEMAS.getSchema(read(each + ".schema.json"), FORMATS));
    }

    /** All properties but those that must never occur. */
    private static Set<String> allowed(JsonSchema schema) {
        JsonNode properties = schema.getSchemaNode().get("properties");
        Set<String> names = fields(properties);
        names.removeIf(name -> properties.get(name).equals(BooleanNode.FALSE));
        return names;
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + "/" + file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
