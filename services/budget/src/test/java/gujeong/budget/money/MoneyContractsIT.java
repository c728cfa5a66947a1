package gujeong.budget.money;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.MoneyFixture;
import gujeong.kernel.testing.Contracts;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the money records' events hold, with and without what may be left out, is what their contracts promise. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class MoneyContractsIT {

    private final MoneyFixture given = MoneyFixture.year(2043);
    private final MoneyFixture next = MoneyFixture.year(2044);
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void projects_and_appropriations() throws IOException {
        String giver = MoneyFixture.newCode();
        keeps("project", "projects", RecordClient.has("projects", given.project(giver)));
        keeps("appropriation", "appropriations", RecordClient.has("appropriations", given.appropriation(giver, 100)));
        keeps(
                "appropriation",
                "appropriations",
                RecordClient.has(
                        "appropriations",
                        given.appropriation(given.aProject(), 1)
                                .with("kind", "TRANSFER_WITHIN")
                                .with("fromProject", giver)));
    }

    @Test
    void commitments_payments_and_reversals() throws IOException {
        String number = MoneyFixture.newNumber();
        keeps(
                "commitment",
                "commitments",
                RecordClient.has(
                        "commitments",
                        given.commitment(number, given.aProjectOf(100), 100).without("counterparty")));
        keeps("payment", "payments", RecordClient.has("payments", given.payment(number, "ADVANCE", 70, "03-20")));
        keeps("reversal", "reversals", RecordClient.has("reversals", given.reversal(number, "RETURN", 7, "04-20")));
    }

    @Test
    void carry_overs_requested_and_approved() throws IOException {
        String project = given.aProjectOf(100);
        RecordClient.has("projects", next.project(project));
        String id = RecordClient.has("carry-overs", given.carryOver(project, "EXPLICIT", 60));
        given.approves(id, 1).then().statusCode(200);

        keeps("carry-over", "carry-overs", id);
    }

    /** Every revision of the record fits the schema. */
    private void keeps(String type, String collection, String id) throws IOException {
        JsonNode changes =
                json.readTree(RecordClient.history(collection, id).asString()).get("items");
        assertThat(changes).isNotEmpty();
        changes.forEach(change -> {
            assertThat(change.get("type").asText()).startsWith("budget." + type + ".");
            Contracts.assertFits(type, change.get("state"));
        });
    }
}
