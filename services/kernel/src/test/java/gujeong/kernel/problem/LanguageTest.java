package gujeong.kernel.problem;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTest {

    @Test
    void the_most_wanted_language_there_is_counts() {
        assertThat(Language.of("ko-KR,ko;q=0.9,en;q=0.8")).isEqualTo(Language.KOREAN);
        assertThat(Language.of("en;q=0.5,ko;q=0.8")).isEqualTo(Language.KOREAN);
        assertThat(Language.of("en-US,ko;q=0.8")).isEqualTo(Language.ENGLISH);
    }

    @Test
    void who_wants_another_or_says_nothing_is_told_in_english() {
        for (String accepted : new String[] {null, "", "fr", "*", "ko;q=abc", ";", "가"}) {
            assertThat(Language.of(accepted)).as(accepted).isEqualTo(Language.ENGLISH);
        }
    }

    @Test
    void a_sentence_names_the_same_things_in_every_language() {
        Reason reason = Reason.of("reference.dependants", 3, Reason.of("value.text"));

        assertThat(reason.in(Language.ENGLISH)).isEqualTo("3 must be text");
        assertThat(reason.in(Language.KOREAN)).isEqualTo("글이어야 합니다 3건");
        assertThat(Reason.of("list.limit", 100_000)).hasToString("must be from 1 to 100000");
    }

    @Test
    void what_is_no_key_is_said_as_it_is() {
        assertThat(Reason.of("{0} isn't a key", 1).in(Language.KOREAN)).isEqualTo("{0} isn't a key");
    }
}
