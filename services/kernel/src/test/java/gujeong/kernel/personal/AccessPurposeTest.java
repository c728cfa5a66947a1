package gujeong.kernel.personal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccessPurposeTest {

    private final AccessPurpose.Check check = new AccessPurpose.Check();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"본인 확인 요청", "수신 거부 신청 접수", "asked by the person", "民願人 本人 確認"})
    void words_say_what_for(String purpose) {
        assertThat(check.isValid(purpose, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "     ",
                "확인",
                "12345678",
                "..........",
                "aaaaaaaaaa",
                "ababababab",
                "ㅋㅋㅋㅋㅋㅋ",
                "본인 010-9876-5432 확인 요청",
                "본인 ０１０９８７６５４３２ 확인 요청",
                "본인\n확인 요청"
            })
    void what_says_nothing_or_says_the_number_is_refused(String purpose) {
        assertThat(check.isValid(purpose, null)).isFalse();
    }
}
