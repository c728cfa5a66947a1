package gujeong.budget.money;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.Given;
import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.RealEngines;

import static org.assertj.core.api.Assertions.assertThat;

/** What the money records' events hold is what their contracts promise, and so do the contracts' examples. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class MoneyContractsIT {

    private final Given given = Given.year(2043);
    private final Given next = Given.year(2044);
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void projects_and_appropriations() throws IOException {
        String giver = Given.newCode();
        keeps("project", "projects", Clerk.has("projects", given.project(giver)));
        keeps("appropriation", "appropriations", Clerk.has("appropriations", given.appropriation(giver, 100)));
        keeps(
                "appropriation",
                "appropriations",
                Clerk.has(
                        "appropriations",
                        given.appropriation(given.aProject(), 1)
                                .with("kind", "TRANSFER_WITHIN")
                                .with("fromProject", giver)));
    }

    @Test
    void commitments_payments_and_reversals() throws IOException {
        String number = Given.newNumber();
        keeps(
                "commitment",
                "commitments",
                Clerk.has(
                        "commitments",
                        given.commitment(number, given.aProjectOf(100), 100).without("counterparty")));
        keeps("payment", "payments", Clerk.has("payments", given.payment(number, "ADVANCE", 70, "03-20")));
        keeps("reversal", "reversals", Clerk.has("reversals", given.reversal(number, "RETURN", 7, "04-20")));
    }

    @Test
    void carry_overs_requested_and_approved() throws IOException {
        String project = given.aProjectOf(100);
        Clerk.has("projects", next.project(project));
        String id = Clerk.has("carry-overs", given.carryOver(project, "EXPLICIT", 60));
        given.approves(id, 1).then().statusCode(200);

        keeps("carry-over", "carry-overs", id);
    }

    /** Every revision of the record, and the example, fit the schema. */
    private void keeps(String type, String collection, String id) throws IOException {
        JsonNode schema = contract(type + ".schema.json");
        assertThat(schema.get("title").asText()).isEqualTo("budget." + type);
        fits(schema, contract(type + ".example.json"));
        JsonNode history = json.readTree(Clerk.history(collection, id).asString());
        history.get("items").forEach(change -> {
            assertThat(change.get("type").asText()).startsWith("budget." + type + ".");
            fits(schema, change.get("state"));
        });
    }

    private static void fits(JsonNode schema, JsonNode state) {
        assertThat(names(state)).isEqualTo(names(schema.get("properties")));
        schema.get("required")
                .forEach(name -> assertThat(state.get(name.asText()).isNull())
                        .as(name + " is required")
                        .isFalse());
        schema.get("properties").fields().forEachRemaining(property -> {
            JsonNode value = state.get(property.getKey());
            if (!value.isNull()) {
                fits(property.getKey(), property.getValue(), value);
            } else {
                assertThat(property.getValue().get("type").toString())
                        .as(property.getKey())
                        .contains("null");
            }
        });
    }

    private static void fits(String field, JsonNode schema, JsonNode value) {
        if (schema.has("enum")) {
            assertThat(schema.get("enum")).as(field).contains(value);
        } else {
            String type = value.isIntegralNumber() ? "integer" : value.isTextual() ? "string" : "boolean";
            assertThat(schema.get("type").toString()).as(field).contains("\"" + type + "\"");
        }
        if (schema.has("pattern")) {
            assertThat(value.asText()).as(field).matches(schema.get("pattern").asText());
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode contract(String file) throws IOException {
        return json.readTree(Files.readString(Path.of("contracts", file)));
    }
}
