package gujeong.kernel.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CharacterRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u200b",
                "\u00a0",
                "\u3000",
                "\u3164",
                "\uffff",
                "\ufeff\u2060",
                "\u200d",
                "\u1160",
                "\u2800",
                "\ufe0f",
                "\udb40\udd00",
                "\u3164 \u200b\u00a0\u3164"
            })
    void what_cannot_be_seen_is_no_text(String invisible) {
        assertThat(CharacterRules.areReadable(invisible, true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "홍보\u0000과",
                "홍보\t과",
                "홍보\u202e과",
                "\u2066홍보과\u2069",
                "홍보\u200e과",
                "홍보\u061c과",
                "홍보\uffff과",
                "홍보\ufdd0과",
                "홍보\ud83f\udffe과",
                "\ud800홍보과",
                "홍보\u2028과"
            })
    void what_controls_how_the_rest_is_shown_is_no_text(String controlling) {
        assertThat(CharacterRules.areReadable(controlling, true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "홍보과",
                "가족\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "하트\u2764\ufe0f",
                "ᄀᆞᆯ",
                "a\u00a0b",
                "中\udb40\udd00"
            })
    void what_people_write_is_text(String written) {
        assertThat(CharacterRules.areReadable(written, false)).isTrue();
        assertThat(CharacterRules.normal(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0홍보과\u00a0", "\u3000홍보과\u2003", "\ufeff홍보과\u200b", " \t홍보과\r\n"})
    void no_blank_of_any_kind_stays_around_a_text(String stated) {
        assertThat(CharacterRules.normal(stated)).isEqualTo("홍보과");
    }

    @ParameterizedTest
    @ValueSource(strings = {"첫째\n둘째", "첫째\r\n둘째", "첫째\r둘째", "첫째\u2028둘째", "첫째\u000b둘째"})
    void a_line_ends_in_one_way(String stated) {
        assertThat(CharacterRules.normal(stated)).isEqualTo("첫째\n둘째");
        assertThat(CharacterRules.areReadable("첫째\n둘째", true)).isTrue();
        assertThat(CharacterRules.areReadable("첫째\n둘째", false)).isFalse();
    }

    @Test
    void what_is_not_stated_stays_so() {
        assertThat(CharacterRules.normal(null)).isNull();
    }
}
