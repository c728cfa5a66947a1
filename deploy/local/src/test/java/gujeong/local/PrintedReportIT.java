package gujeong.local;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the report says besides its figures, where a record decides it. */
class PrintedReportIT {

    private final RunningStack stack = RunningStack.withTheExample();

    @Test
    void money_that_was_carried_over_is_called_so() {
        // 총 142,694천원(구비, 2020년 명시이월사업)
        JsonNode report = stack.as("reader").get("/api/v1/reports/council", Map.of("asOf", "2020-10-31"));

        assertThat(report.toString()).contains("142,694", "2020년 명시이월사업");
    }
}
