package gujeong.press.printing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.RealEngines;

import static org.assertj.core.api.Assertions.assertThat;

/** The contracts' examples of print and boards are what the service journals when their facts are recorded. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class PrintContractsIT {

    /** Each type with its collection, what is referred to before what refers to it. */
    private static final List<Map.Entry<String, String>> TYPES = List.of(
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

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void the_examples_are_what_is_journalled() throws IOException {
        for (Map.Entry<String, String> type : TYPES) {
            ObjectNode example = example(type.getKey());

            String id =
                    Clerk.has(type.getValue(), facts(type.getValue(), example).toString());
            if (type.getKey().equals("brand-usage")) {
                decide(id, example);
            }

            JsonNode history = json.readTree(Clerk.history(type.getValue(), id).asString());
            JsonNode last = history.get("items")
                    .get(example.get("revision").intValue() - 1)
                    .get("state");
            assertThat(last).as(type.getKey()).isEqualTo(example.put("id", id));
        }
    }

    /** The example's facts are those of its fields that a CSV file has as columns. */
    private static ObjectNode facts(String collection, ObjectNode example) {
        String header = Clerk.exports(collection, "to", "1900-01-01").asString().strip();
        return example.deepCopy().retain(List.of(header.split(",")));
    }

    private void decide(String id, ObjectNode example) {
        ObjectNode decision = json.createObjectNode().put("granted", true);
        decision.set("decidedOn", example.get("decidedOn"));
        decision.set("note", example.get("decisionNote"));
        Clerk.editor()
                .header("If-Match", Clerk.etag(1))
                .body(decision.toString())
                .post(Clerk.path("brand-usages", id) + "/decision")
                .then()
                .statusCode(200);
    }

    private ObjectNode example(String type) throws IOException {
        return (ObjectNode) json.readTree(Files.readString(Path.of("contracts", type + ".example.json")));
    }
}
