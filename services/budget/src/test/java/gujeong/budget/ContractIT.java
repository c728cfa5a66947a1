package gujeong.budget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import gujeong.kernel.testing.Stated;

import static org.assertj.core.api.Assertions.assertThat;

/** The contracts others read our events by: each example is what the service answers when its facts are recorded. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ContractIT {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonNode> ANSWERED = new LinkedHashMap<>();

    /** In the order in which they can be recorded. */
    private static final Map<String, String> COLLECTIONS = new LinkedHashMap<>();

    static {
        COLLECTIONS.put("programme", "programmes");
        COLLECTIONS.put("project", "projects");
        COLLECTIONS.put("appropriation", "appropriations");
        COLLECTIONS.put("commitment", "commitments");
        COLLECTIONS.put("payment", "payments");
        COLLECTIONS.put("reversal", "reversals");
        COLLECTIONS.put("carry-over", "carry-overs");
        COLLECTIONS.put("forecast", "forecasts");
        COLLECTIONS.put("requirement", "requirements");
        COLLECTIONS.put("team", "teams");
        COLLECTIONS.put("duty", "duties");
        COLLECTIONS.put("brief", "briefs");
        COLLECTIONS.put("milestone", "milestones");
        COLLECTIONS.put("staffing", "staffing");
        COLLECTIONS.put("plan", "plans");
        COLLECTIONS.put("council-session", "council-sessions");
    }

    @Inject
    EntityManager em;

    static Set<String> types() {
        return COLLECTIONS.keySet();
    }

    private static JsonNode example(String type) {
        return read(CONTRACTS.resolve(type + ".example.json"));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Records every example once, and before each what it speaks of. */
    @BeforeEach
    void every_example_is_recorded() throws IOException {
        for (String type : COLLECTIONS.keySet()) {
            if (!ANSWERED.containsKey(type)) {
                prepare(type);
                ANSWERED.put(type, JSON.readTree(type.equals("carry-over") ? approved() : recorded(type)));
            }
        }
    }

    /** What the examples of the money refer to besides each other. */
    private static void prepare(String type) {
        switch (type) {
            case "appropriation" -> {
                Clerk.hasOnce("programmes", Papers.programme(2020, "ICT_NETWORK"));
                Clerk.hasOnce("programmes", Papers.programme(2021, "SMART_INFORMATIZATION"));
                Clerk.hasOnce("projects", Papers.project(2021, "LIFELONG_SMART_CENTRE", "SMART_INFORMATIZATION"));
                money("NEW_TECHNOLOGY", "SMART_INFORMATIZATION", 50_000_000);
                money("ICT_EQUIPMENT", "ICT_NETWORK", 250_450_000);
                money("LIFELONG_SMART_CENTRE", "SMART_INFORMATIZATION", 142_694_000);
            }
            case "reversal" -> Clerk.hasOnce("commitments", commitment());
            default -> {
                // refers to other examples, if to anything
            }
        }
    }

    private static void money(String project, String programme, long amount) {
        Clerk.hasOnce("projects", Papers.project(2020, project, programme));
        Clerk.has(
                "appropriations",
                Stated.of("fiscalYear", 2020, "project", project, "kind", "ORIGINAL", "fundSource", "DISTRICT")
                        .with("amount", amount)
                        .with("decidedOn", "2020-01-01")
                        .with("basis", "본예산"));
    }

    private static Stated commitment() {
        return Stated.of("fiscalYear", 2020, "number", "2020-0031", "project", "NEW_TECHNOLOGY")
                .with("fundSource", "DISTRICT")
                .with("title", "신기술 체험 행사")
                .with("amount", 20_000_000)
                .with("committedOn", "2020-03-02")
                .with("contractMethod", "NEGOTIATED_CONTRACT")
                .with("executionException", false);
    }

    private static String recorded(String type) {
        return Clerk.records(COLLECTIONS.get(type), facts(type))
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }

    private static String approved() throws IOException {
        JsonNode example = example("carry-over");
        String id = JSON.readTree(recorded("carry-over")).get("id").textValue();
        return Clerk.editor()
                .header("If-Match", Clerk.etag(1))
                .body(Map.of(
                        "approvedOn",
                        example.get("approvedOn").textValue(),
                        "reference",
                        example.get("approvalReference").textValue()))
                .post(Clerk.path("carry-overs", id) + "/approval")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The example's facts are those of its fields that a CSV file would have as columns. */
    private static JsonNode facts(String type) {
        String header = Clerk.exports(COLLECTIONS.get(type), "from", "1900-01-01", "to", "1900-01-01")
                .asString()
                .strip();
        ObjectNode facts = example(type).deepCopy();
        return facts.retain(List.of(header.split(",")));
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_example_is_what_the_service_answers(String type) {
        ObjectNode answered = ANSWERED.get(type).deepCopy();
        ObjectNode example = example(type).deepCopy();

        assertThat(answered.remove("id").textValue())
                .hasSameSizeAs(example.remove("id").textValue());
        assertThat(answered).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_the_service_answers_fits_the_schema(String type) {
        assertThat(schema(type).validate(ANSWERED.get(type))).isEmpty();
        assertThat(schema(type).validate(example(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_holds_what_it_requires_and_lets_more_through(String type) {
        JsonSchema schema = schema(type);
        schema.getSchemaNode().get("required").forEach(required -> {
            ObjectNode without = example(type).deepCopy();
            without.remove(required.textValue());
            assertThat(schema.validate(without)).as(required.textValue()).isNotEmpty();
        });
        ObjectNode more = example(type).deepCopy();
        more.put("addedLater", true);

        assertThat(schema.validate(more)).isEmpty();
        assertThat(fields(schema.getSchemaNode().get("properties"))).isEqualTo(fields(example(type)));
    }

    private static JsonSchema schema(String type) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        read(CONTRACTS.resolve(type + ".schema.json")),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void every_record_type_has_a_contract() throws IOException {
        Set<String> recordTypes = em.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType().getAnnotation(RecordType.class))
                .filter(java.util.Objects::nonNull)
                .map(type -> type.value().substring("budget.".length()))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(CONTRACTS)) {
            Set<String> contracts = files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .collect(Collectors.toSet());

            assertThat(contracts).isEqualTo(recordTypes).isEqualTo(types());
        }
    }
}
