package gujeong.local;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a number comes from: every figure's entries sum to it, and each entry leads to its record. */
class ProvenanceIT {

    /** Of each figure; all the 11,784 clippings behind one would be a test of patience. */
    private static final int FOLLOWED = 40;

    private final RunningStack stack = RunningStack.withTheExample();
    private final Api api = stack.as("reader");

    @Test
    void the_entries_of_every_printed_amount_sum_to_it_and_lead_to_records() {
        Set<String> links = new HashSet<>();
        Set<String> asked = new HashSet<>();
        for (PrintedFigure figure : PrintedFigure.recorded(stack.installation().repository())) {
            boolean amount = Set.of("stock", "flow").contains(figure.row().getField("kind"));
            if (!amount || !asked.add(figure.path() + figure.query())) {
                continue;
            }
            JsonNode answer = api.get(figure.path(), figure.query());
            List<JsonNode> entries = entries(figure);

            assertThat(entries).as(figure.name()).isNotEmpty();
            assertThat(sum(entries, figure))
                    .as(figure.name())
                    .isEqualByComparingTo(answer.get("value").decimalValue());
            entries.stream()
                    .limit(FOLLOWED)
                    .forEach(entry -> links.add(entry.path("link").asText()));
        }

        assertThat(links).hasSizeGreaterThan(300);
        for (String link : links) {
            assertThat(api.get(link, Map.of()).path("id").asText()).as(link).isEqualTo(link.replaceAll(".*/", ""));
        }
    }

    private List<JsonNode> entries(PrintedFigure figure) {
        List<JsonNode> entries = new ArrayList<>();
        Map<String, String> query = new LinkedHashMap<>(figure.query());
        query.put("limit", "500");
        JsonNode page;
        do {
            page = api.get("/api/v1/figures/" + figure.key() + "/entries", query);
            page.path("items").forEach(entries::add);
            query.put("cursor", page.path("next").asText());
        } while (page.hasNonNull("next"));
        return entries;
    }

    /** The entries of a difference are those of both its sides; each says which figure it belongs to. */
    private static BigDecimal sum(List<JsonNode> entries, PrintedFigure figure) {
        boolean difference = figure.key().equals("organization.staff.variance");
        return entries.stream()
                .map(entry -> {
                    BigDecimal quantity = entry.get("quantity").decimalValue();
                    boolean subtracted =
                            difference && entry.path("figure").asText().endsWith(".authorized");
                    return subtracted ? quantity.negate() : quantity;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
