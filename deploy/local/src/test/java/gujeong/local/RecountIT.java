package gujeong.local;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Two independent ways to the same number: the ledger, and every service's own tables (I3 of the design). */
class RecountIT {

    private final RunningStack stack = RunningStack.withTheExample();

    @ParameterizedTest
    @ValueSource(strings = {"2020-05-31", "2020-10-31"})
    void the_example_counted_both_ways_is_the_same_on_the_days_of_both_reports(String asOf) {
        JsonNode recount = recount(asOf);

        assertThat(recount.path("services")).hasSize(Service.ALL.size() - 1);
        for (JsonNode service : recount.path("services")) {
            assertThat(service.path("outcome").asText())
                    .as(Recount.text(recount))
                    .isEqualTo("EQUAL");
            assertThat(service.path("compared").asInt())
                    .as(service.path("service").asText())
                    .isGreaterThan(10);
        }
        assertThat(recount.path("equal").asBoolean()).isTrue();
    }

    @Test
    void what_is_corrected_and_voided_is_the_same_too() {
        TestYear year = TestYear.with(stack, 2021, 1_000);
        JsonNode mistake = year.commit("RECOUNT-1", 300, "2021-02-01");
        JsonNode voided = year.commit("RECOUNT-2", 200, "2021-03-01");
        change("PUT", mistake, year.commitment("RECOUNT-1", 250, "2021-04-01"));
        change("DELETE", voided, Map.of());

        JsonNode recount = recount("2021-12-31");

        assertThat(recount.path("equal").asBoolean()).as(Recount.text(recount)).isTrue();
        assertThat(year.figure("budget.executed").path("value").asInt()).isEqualTo(250);
    }

    private void change(String method, JsonNode commitment, Map<String, Object> facts) {
        stack.as("budget-editor")
                .send(
                        method,
                        "/api/v1/budget/commitments/" + commitment.path("id").asText() + "?reason=recount",
                        facts.isEmpty() ? "" : RunningStack.json(facts).toString(),
                        Map.of("If-Match", "\"1\""));
    }

    private JsonNode recount(String asOf) {
        return stack.as("operator").get("/api/v1/operations/recount", Map.of("asOf", asOf));
    }
}
