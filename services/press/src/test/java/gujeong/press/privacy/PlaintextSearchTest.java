package gujeong.press.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The search finds a number in every form in which it may be stored. */
class PlaintextSearchTest {

    private final PlaintextSearch needles = PlaintextSearch.ofNumber("010", "9876", "5432");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x01098765432x",
                "{\"phone\":\"010-9876-5432\"}",
                "{\"phone\": 1098765432}",
                "+82 10-9876-5432",
                "010 9876 5432"
            })
    void in_any_form_and_encoding(String text) {
        assertThat(needles.isIn(text)).isTrue();
        assertThat(needles.isIn(text.getBytes(StandardCharsets.UTF_16LE))).isTrue();
        assertThat(needles.isIn(text.getBytes(StandardCharsets.UTF_16BE))).isTrue();
        assertThat(needles.isIn(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        for (String before : new String[] {"", "a", "ab"}) {
            String hidden = Base64.getEncoder().encodeToString((before + text + "z").getBytes(StandardCharsets.UTF_8));
            assertThat(needles.isIn(hidden)).as(hidden).isTrue();
        }
    }

    @Test
    void but_not_in_a_mask_or_another_number() {
        assertThat(needles.isIn("010-****-5432 010-9876-1234 01012345432")).isFalse();
    }

    @Test
    void several_searches_in_one_find_what_each_finds() {
        PlaintextSearch any = PlaintextSearch.anyOf(needles, PlaintextSearch.of("****-5432"));

        assertThat(any.isIn("010-9876-5432")).isTrue();
        assertThat(any.isIn("010-****-5432")).isTrue();
        assertThat(any.isIn("010-9876-****")).isFalse();
        assertThat(any.isIn("5")).isFalse();
    }
}
