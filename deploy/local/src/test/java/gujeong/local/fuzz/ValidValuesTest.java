package gujeong.local.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ValidValuesTest {

    private static final String FACTS = "/components/schemas/ThingFacts";

    private final ValuePool pool = new ValuePool();
    private final ValidValues values = new ValidValues(SampleDocument.SMALL, pool);
    private final Operation.Body body = SampleDocument.CORRECTION.bodies().get("application/json");

    @Test
    void bodies_fit_their_schema_whatever_the_seed() {
        JsonNode record = SampleDocument.json("{\"id\":\"1\",\"code\":\"ZZ_9\",\"day\":\"2021-01-01\",\"amount\":3}");
        for (int seed = 0; seed < 500; seed++) {
            JsonNode facts = values.body(body, seed % 2 == 0 ? record : null, new SeededRandom(seed));

            assertThat(SampleDocument.SMALL.breaches(FACTS, facts))
                    .as(facts.toString())
                    .isEmpty();
            assertThat(facts.has("id")).isFalse();
        }
    }

    @Test
    void what_exists_already_is_referred_to() {
        SeededRandom random = new SeededRandom(1);
        pool.add("/things", SampleDocument.json("{\"id\":\"1\",\"code\":\"EXISTS\"}"), random);
        JsonNode schema = SampleDocument.json("{\"type\":\"string\",\"pattern\":\"[A-Z]+\"}");

        long seen = java.util.stream.IntStream.range(0, 200)
                .filter(i -> values.value("code", schema, random, 0).asText().equals("EXISTS"))
                .count();

        assertThat(seen).isBetween(80L, 160L);
    }

    @Test
    void a_request_can_be_sent_again_by_hand() {
        assertThat(SampleDocument.request("fuzz-1", Request.How.VALID).curl())
                .contains("-X PUT")
                .contains("-H \"Authorization: Bearer $TOKEN\"")
                .contains("\\x27\\x00")
                .contains("http://127.0.0.1:8080/api/v1/budget/things/1")
                .doesNotContain("secret");
    }
}
