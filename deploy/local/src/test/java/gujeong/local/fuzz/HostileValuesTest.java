package gujeong.local.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HostileValuesTest {

    private static final JsonNode VALID = SampleDocument.json("{\"code\":\"AB\",\"amount\":3,\"lines\":[\"한\"]}");

    @Test
    void the_same_seed_makes_the_same_values() {
        for (int seed = 0; seed < 50; seed++) {
            SeededRandom one = new SeededRandom(seed);
            SeededRandom other = new SeededRandom(seed);
            assertThat(HostileBodies.withHostileValues(VALID, one))
                    .isEqualTo(HostileBodies.withHostileValues(VALID, other));
            assertThat(HostileBodies.broken(VALID, one)).isEqualTo(HostileBodies.broken(VALID, other));
            assertThat(HostileHeaders.target("/a", one)).isEqualTo(HostileHeaders.target("/a", other));
        }
    }

    @Test
    void values_are_of_every_type_and_change_the_body() {
        Set<String> types = new HashSet<>();
        int changed = 0;
        SeededRandom random = new SeededRandom(1);
        for (int i = 0; i < 300; i++) {
            types.add(HostileValues.value(random).getNodeType().name());
            changed += HostileBodies.withHostileValues(VALID, random).equals(VALID) ? 0 : 1;
        }
        assertThat(types).contains("NULL", "NUMBER", "BOOLEAN", "OBJECT", "ARRAY", "STRING");
        assertThat(changed).isGreaterThan(290);
    }

    @Test
    void texts_hold_what_people_do_not_see() {
        assertThat(HostileValues.TEXTS)
                .anyMatch(text -> text.contains("\u0000"))
                .anyMatch(text -> text.contains("\u202e"))
                .anyMatch(text -> text.contains("\u200b"))
                .anyMatch(text -> !java.text.Normalizer.isNormalized(text, java.text.Normalizer.Form.NFC))
                .anyMatch(text -> text.length() > 100_000);
    }

    @Test
    void a_lone_surrogate_is_sent_escaped() {
        byte[] bytes =
                HostileBodies.bytes(OpenApiDocument.JSON.createObjectNode().put("a", "x\ud800y😀"));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("{\"a\":\"x\\ud800y😀\"}");
    }

    @Test
    void a_csv_file_has_a_column_for_every_plain_value() {
        String csv = HostileBodies.csv(java.util.List.of(
                VALID, SampleDocument.json("{\"code\":\"C,D\",\"title\":\"say \\\"hi\\\"\",\"amount\":null}")));

        assertThat(csv).isEqualTo("code,amount,title\nAB,3,\n\"C,D\",,\"say \"\"hi\"\"\"\n");
    }
}
