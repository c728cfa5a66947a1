package gujeong.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.kernel.record.RecordType;
import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.RealEngines;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contracts others read our events by: every type has one, and each example of the news is what the service answers
 * when its facts are recorded.
 */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class ContractIT {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonNode> ANSWERED = new LinkedHashMap<>();

    /** The types of the news, in the order in which they can be recorded. */
    private static final Map<String, String> NEWS = new LinkedHashMap<>();

    static {
        NEWS.put("outlet", "outlets");
        NEWS.put("release", "releases");
        NEWS.put("coverage", "coverage");
        NEWS.put("advertisement", "advertisements");
        NEWS.put("subscription", "subscriptions");
        NEWS.put("meeting", "meetings");
        NEWS.put("advisor", "advisors");
        NEWS.put("training", "trainings");
        NEWS.put("coverage-support", "coverage-supports");
        NEWS.put("publicity-theme", "publicity-themes");
    }

    @Inject
    EntityManager em;

    static Set<String> news() {
        return NEWS.keySet();
    }

    /** Every type that has a contract. */
    static Set<String> types() {
        try (Stream<Path> files = Files.list(CONTRACTS)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records every example of the news once. */
    @BeforeEach
    void every_example_is_recorded() throws IOException {
        for (String type : NEWS.keySet()) {
            if (!ANSWERED.containsKey(type)) {
                ANSWERED.put(type, JSON.readTree(type.equals("release") ? distributed() : recorded(type, facts(type))));
            }
        }
    }

    private static String recorded(String type, ObjectNode facts) {
        return Clerk.records(NEWS.get(type), facts.toString())
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }

    /** A release comes to its example's state by a step. */
    private static String distributed() throws IOException {
        ObjectNode draft = facts("release");
        Map<String, String> distribution = Map.of(
                "distributedOn", draft.remove("distributedOn").textValue(),
                "distributedAt", example("release").get("distributedAt").textValue());
        String id = JSON.readTree(recorded("release", draft)).get("id").textValue();
        return Clerk.steps("releases", id, 1, "distribution", distribution)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The example's facts are those of its fields that a CSV file would have as columns. */
    private static ObjectNode facts(String type) {
        String header = Clerk.exports(NEWS.get(type), "from", "1900-01-01", "to", "1900-01-01")
                .asString()
                .strip();
        ObjectNode facts = example(type);
        facts.retain(List.of(header.split(",")));
        return facts;
    }

    @ParameterizedTest
    @MethodSource("news")
    void the_example_is_what_the_service_answers(String type) {
        ObjectNode answered = ANSWERED.get(type).deepCopy();
        ObjectNode example = example(type);

        assertThat(answered.remove("id").textValue())
                .hasSameSizeAs(example.remove("id").textValue());
        assertThat(answered).isEqualTo(example);
        assertThat(schema(type).validate(ANSWERED.get(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_holds_what_it_requires_and_lets_more_through(String type) {
        JsonSchema schema = schema(type);
        assertThat(schema.validate(example(type))).isEmpty();
        schema.getSchemaNode().get("required").forEach(required -> {
            ObjectNode without = example(type);
            without.remove(required.textValue());
            assertThat(schema.validate(without)).as(required.textValue()).isNotEmpty();
        });
        ObjectNode more = example(type).put("addedLater", true);

        assertThat(schema.validate(more)).isEmpty();
        assertThat(allowed(schema)).isEqualTo(fields(example(type)));
    }

    @Test
    void every_record_type_has_a_contract() {
        Set<String> recordTypes = em.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType().getAnnotation(RecordType.class))
                .filter(Objects::nonNull)
                .map(type -> type.value().substring("press.".length()))
                .collect(Collectors.toSet());

        assertThat(types()).isEqualTo(recordTypes);
    }

    private static ObjectNode example(String type) {
        return (ObjectNode) read(CONTRACTS.resolve(type + ".example.json"));
    }

    private static JsonSchema schema(String type) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        read(CONTRACTS.resolve(type + ".schema.json")),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
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

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
