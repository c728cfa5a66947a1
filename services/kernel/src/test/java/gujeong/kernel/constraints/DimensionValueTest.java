package gujeong.kernel.constraints;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DimensionValueTest {

    private final DimensionValue.Check check = new DimensionValue.Check();

    @ParameterizedTest
    @ValueSource(
            strings = {"2020", "NEW_MEDIA", "문화체육과", "신길1동 주민센터", "기획(예산)과", "홍보·미디어과", "a.b:c-d", "\uD83D\uDCF0 과"})
    void what_people_write_is_taken(String value) {
        assertThat(check.isValid(value, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 홍보과",
                "홍보과 ",
                "\u00a0홍보과",
                "문화;체육",
                "a=b",
                "a|b",
                "{a",
                "a}",
                "홍보\n과",
                "홍보\t과",
                "홍보\u0000과",
                "홍보\u0085과",
                "홍보\u200b과",
                "\u202e과보홍",
                "\ufeff홍보과",
                "홍보\u2028과",
                "홍보\u2029과",
                "\u3164",
                "홍보\u3164과",
                "\uffff",
                "\ud800"
            })
    void what_separates_or_cannot_be_seen_is_refused(String value) {
        assertThat(check.isValid(value, null)).isFalse();
    }

    @Test
    void a_word_has_one_spelling() {
        assertThat(check.isValid(Normalizer.normalize("문화체육과", Normalizer.Form.NFD), null))
                .isFalse();
    }

    @Test
    void it_has_a_hundred_characters_at_most() {
        assertThat(check.isValid("가".repeat(100), null)).isTrue();
        assertThat(check.isValid("가".repeat(101), null)).isFalse();
    }

    @Test
    void what_is_not_stated_passes() {
        assertThat(check.isValid(null, null)).isTrue();
    }
}
