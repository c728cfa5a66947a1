package gujeong.press;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.kernel.testing.Contracts;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Every type has a contract, and its example is what the service answers when the example's facts are recorded. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class ContractIT {

    /** The types without personal data and their collections, what is referred to before what refers to it. */
    private static final List<Map.Entry<String, String>> COLLECTIONS = List.of(
            Map.entry("outlet", "outlets"),
            Map.entry("release", "releases"),
            Map.entry("coverage", "coverage"),
            Map.entry("advertisement", "advertisements"),
            Map.entry("subscription", "subscriptions"),
            Map.entry("meeting", "meetings"),
            Map.entry("advisor", "advisors"),
            Map.entry("training", "trainings"),
            Map.entry("coverage-support", "coverage-supports"),
            Map.entry("publicity-theme", "publicity-themes"),
            Map.entry("publication", "publications"),
            Map.entry("issue", "issues"),
            Map.entry("distribution", "distributions"),
            Map.entry("print-material", "print-materials"),
            Map.entry("board", "boards"),
            Map.entry("posting", "postings"),
            Map.entry("brand-asset", "brand-assets"),
            Map.entry("brand-version", "brand-versions"),
            Map.entry("brand-usage", "brand-usages"),
            Map.entry("plan", "plans"));

    /** What holds personal data is journalled sealed and answered masked; its own tests look at both. */
    private static final Set<String> PERSONAL = Set.of("sms-subscriber", "sms-dispatch");

    private static final Map<String, ObjectNode> ANSWERED = new LinkedHashMap<>();

    @Inject
    EntityManager em;

    static List<String> recorded() {
        return COLLECTIONS.stream().map(Map.Entry::getKey).toList();
    }

    static Set<String> types() {
        return Contracts.types();
    }

    @BeforeEach
    void every_example_is_recorded() {
        COLLECTIONS.forEach(type -> ANSWERED.computeIfAbsent(type.getKey(), name -> record(name, type.getValue())));
    }

    private static ObjectNode record(String type, String collection) {
        ObjectNode facts = Contracts.facts(type, collection);
        return switch (type) {
            case "release" -> distributed(facts);
            case "brand-usage" -> decided(facts);
            default -> Contracts.answered(RecordClient.records(collection, facts.toString()));
        };
    }

    private static ObjectNode distributed(ObjectNode draft) {
        ObjectNode example = Contracts.example("release");
        draft.remove("distributedOn");
        String id = RecordClient.has("releases", draft.toString());
        return Contracts.answered(RecordClient.steps(
                "releases",
                id,
                1,
                "distribution",
                FactsJson.of(
                        "distributedOn", example.get("distributedOn").textValue(),
                        "distributedAt", example.get("distributedAt").textValue())));
    }

    private static ObjectNode decided(ObjectNode asked) {
        ObjectNode example = Contracts.example("brand-usage");
        String id = RecordClient.has("brand-usages", asked.toString());
        return Contracts.answered(RecordClient.steps(
                "brand-usages",
                id,
                1,
                "decision",
                FactsJson.of("granted", true)
                        .with("decidedOn", example.get("decidedOn").textValue())
                        .with("note", example.get("decisionNote").textValue())));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void the_example_is_what_the_service_answers(String type) {
        Contracts.assertExampleOf(type, ANSWERED.get(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_holds_what_it_requires_and_lets_more_through(String type) {
        Contracts.assertSchemaHolds(type);
    }

    @Test
    void every_record_type_has_a_contract() {
        assertThat(types())
                .isEqualTo(Contracts.recordTypes(em))
                .containsAll(PERSONAL)
                .hasSize(recorded().size() + PERSONAL.size())
                .containsAll(recorded());
    }
}
