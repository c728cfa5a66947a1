package gujeong.kernel.csv;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+82 2", "-", "@x", "\t=1", "\r=1", "\n=1", "=a\nb", "＝1", "＋1", "－1", "＠1"})
    void no_text_is_taken_for_a_formula(String text) {
        assertThat(FormulaGuard.on(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "'a", "a=1", "1-2", "'90년대", " =1", "구정"})
    void other_texts_stay_as_they_are(String text) {
        assertThat(FormulaGuard.on(text)).isEqualTo(text);
        assertThat(FormulaGuard.off(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "=1", "'=1", "''=1", "'''@", "'a", "''", "=a\nb", "－1"})
    void every_text_comes_back_as_it_was(String text) {
        assertThat(FormulaGuard.off(FormulaGuard.on(text))).isEqualTo(text);
    }
}
