package gujeong.budget;

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
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class ContractIT {

    /** The types and their collections, what is referred to before what refers to it. */
    private static final List<Map.Entry<String, String>> COLLECTIONS = List.of(
            Map.entry("programme", "programmes"),
            Map.entry("project", "projects"),
            Map.entry("appropriation", "appropriations"),
            Map.entry("commitment", "commitments"),
            Map.entry("payment", "payments"),
            Map.entry("reversal", "reversals"),
            Map.entry("carry-over", "carry-overs"),
            Map.entry("forecast", "forecasts"),
            Map.entry("requirement", "requirements"),
            Map.entry("team", "teams"),
            Map.entry("duty", "duties"),
            Map.entry("brief", "briefs"),
            Map.entry("milestone", "milestones"),
            Map.entry("staffing", "staffing"),
            Map.entry("plan", "plans"),
            Map.entry("council-session", "council-sessions"),
            Map.entry("profile", "profiles"));

    private static final Map<String, ObjectNode> ANSWERED = new LinkedHashMap<>();

    @Inject
    EntityManager em;

    static Set<String> types() {
        return Contracts.types();
    }

    /** Records every example once, and before each what it speaks of. */
    @BeforeEach
    void every_example_is_recorded() {
        COLLECTIONS.forEach(type -> ANSWERED.computeIfAbsent(type.getKey(), name -> record(name, type.getValue())));
    }

    private static ObjectNode record(String type, String collection) {
        prepare(type);
        String facts = Contracts.facts(type, collection).toString();
        return type.equals("carry-over")
                ? approved(RecordClient.has(collection, facts))
                : Contracts.answered(RecordClient.records(collection, facts));
    }

    /** What the examples of the money refer to besides each other. */
    private static void prepare(String type) {
        switch (type) {
            case "appropriation" -> {
                RecordClient.hasOnce("programmes", OrganizationFixture.programme(2020, "ICT_NETWORK"));
                RecordClient.hasOnce("programmes", OrganizationFixture.programme(2021, "SMART_INFORMATIZATION"));
                RecordClient.hasOnce(
                        "projects",
                        OrganizationFixture.project(2021, "LIFELONG_SMART_CENTRE", "SMART_INFORMATIZATION"));
                money("NEW_TECHNOLOGY", "SMART_INFORMATIZATION", 50_000_000);
                money("ICT_EQUIPMENT", "ICT_NETWORK", 250_450_000);
                money("LIFELONG_SMART_CENTRE", "SMART_INFORMATIZATION", 142_694_000);
            }
            case "reversal" -> RecordClient.hasOnce("commitments", commitment());
            default -> {
                // refers to other examples, if to anything
            }
        }
    }

    private static void money(String project, String programme, long amount) {
        RecordClient.hasOnce("projects", OrganizationFixture.project(2020, project, programme));
        RecordClient.has(
                "appropriations",
                FactsJson.of("fiscalYear", 2020, "project", project, "kind", "ORIGINAL", "fundSource", "DISTRICT")
                        .with("amount", amount)
                        .with("decidedOn", "2020-01-01")
                        .with("basis", "본예산"));
    }

    private static FactsJson commitment() {
        return FactsJson.of("fiscalYear", 2020, "number", "2020-0031", "project", "NEW_TECHNOLOGY")
                .with("fundSource", "DISTRICT")
                .with("title", "신기술 체험 행사")
                .with("amount", 20_000_000)
                .with("committedOn", "2020-03-02")
                .with("contractMethod", "NEGOTIATED_CONTRACT")
                .with("executionException", false);
    }

    private static ObjectNode approved(String id) {
        ObjectNode example = Contracts.example("carry-over");
        return Contracts.answered(RecordClient.steps(
                "carry-overs",
                id,
                1,
                "approval",
                FactsJson.of(
                        "approvedOn", example.get("approvedOn").textValue(),
                        "reference", example.get("approvalReference").textValue())));
    }

    @ParameterizedTest
    @MethodSource("types")
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
        assertThat(types()).isEqualTo(Contracts.recordTypes(em));
    }
}
