package gujeong.local;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a figure is and what it was known to be are two things. */
class TwoClocksIT {

    private final RunningStack stack = RunningStack.withTheExample();

    @Test
    void known_at_an_instant_before_a_late_entry_the_figure_is_as_it_was_then() {
        TestYear year = TestYear.with(stack, 2022, 1_000_000);
        year.commit("2022-0001", 300_000, "2022-06-10");
        awaitExecuted(year, 300_000);
        String before = Instant.now().toString();

        year.commit("2022-0002", 200_000, "2022-06-11");

        awaitExecuted(year, 500_000);
        assertThat(year.figureKnownAt("budget.executed", before).path("value").asLong())
                .isEqualTo(300_000);
    }

    @Test
    void a_correction_and_a_voiding_change_the_figure_now_and_not_what_was_known() {
        TestYear year = TestYear.with(stack, 2023, 1_000_000);
        JsonNode wrong = year.commit("2023-0001", 900_000, "2023-06-10");
        JsonNode needless = year.commit("2023-0002", 50_000, "2023-06-11");
        awaitExecuted(year, 950_000);
        String before = Instant.now().toString();

        correct(wrong, year.commitment("2023-0001", 90_000, "2023-06-10"));
        voidRecord(needless);

        awaitExecuted(year, 90_000);
        assertThat(year.figureKnownAt("budget.executed", before).path("value").asLong())
                .isEqualTo(950_000);
    }

    @Test
    void the_same_facts_in_another_order_with_corrections_give_the_same_figures() {
        TestYear straight = TestYear.with(stack, 2024, 1_000_000);
        straight.commit("2024-0001", 100_000, "2024-03-01");
        straight.commit("2024-0002", 200_000, "2024-04-01");
        TestYear crooked = TestYear.with(stack, 2025, 1_000_000);
        crooked.commit("2025-0002", 200_000, "2025-04-01");
        JsonNode mistaken = crooked.commit("2025-0009", 70_000, "2025-05-01");
        JsonNode late = crooked.commit("2025-0001", 10_000, "2025-03-01");
        correct(late, crooked.commitment("2025-0001", 100_000, "2025-03-01"));
        voidRecord(mistaken);

        awaitExecuted(straight, 300_000);
        awaitExecuted(crooked, 300_000);
        assertThat(crooked.figure("budget.execution_rate").path("value"))
                .isEqualTo(straight.figure("budget.execution_rate").path("value"));
    }

    private void correct(JsonNode record, Map<String, Object> facts) {
        stack.as("budget-editor")
                .send("PUT", path(record), RunningStack.json(facts).toString(), revision(record));
    }

    private void voidRecord(JsonNode record) {
        stack.as("budget-editor").send("DELETE", path(record), "", revision(record));
    }

    private static String path(JsonNode record) {
        return "/api/v1/budget/commitments/" + record.path("id").asText() + "?reason=test";
    }

    private static Map<String, String> revision(JsonNode record) {
        return Map.of("If-Match", "\"" + record.path("revision").asInt() + "\"");
    }

    private static void awaitExecuted(TestYear year, long amount) {
        await().atMost(ofSeconds(20)).untilAsserted(() -> assertThat(
                        year.figure("budget.executed").path("value").asLong())
                .isEqualTo(amount));
    }
}
