package gujeong.press.coverage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeadlineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "영등포구, 선별진료소 확대 운영 | 영등포구 선별진료소 확대운영",
                "영등포구 “마스크 10만장” 배부 | 영등포구 '마스크 10만장' 배부",
                "LED 전광판 새 단장… | led 전광판, 새 단장!",
                "２０２０ 영등포 | 2020 영등포"
            })
    void headlines_that_read_alike_have_one_key(String one, String other) {
        assertThat(Headline.key(one)).isEqualTo(Headline.key(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"마스크 10만장 배부 | 마스크 11만장 배부", "확대 운영 | 축소 운영", "!!! | ???"})
    void other_headlines_have_another(String one, String other) {
        assertThat(Headline.key(one)).isNotEqualTo(Headline.key(other));
    }

    @Test
    void a_key_stays_short_however_much_a_sign_stands_for() {
        // one character that expands to eighteen letters
        assertThat(Headline.key("\uFDFA".repeat(300))).hasSize(300);
    }
}
