package gujeong.kernel.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010-9876-5432",
                "01098765432",
                " 010 9876 5432 ",
                "010.9876.5432",
                "(010) 9876-5432",
                "+82 10-9876-5432",
                "+82-010-9876-5432",
                "0082 10 9876 5432",
                "０１０－９８７６－５４３２",
                "010–9876–5432"
            })
    void one_number_is_the_same_however_it_is_written(String text) {
        assertThat(Phone.of(text).plain()).isEqualTo("01098765432");
    }

    @ParameterizedTest
    @CsvSource({"010-9876-5432,010-****-5432", "011-987-6543,011-****-6543", "02-2670-1234,02-****-1234"})
    void everybody_sees_the_last_four_digits_only(String text, String shown) throws JsonProcessingException {
        Phone phone = Phone.of(text);

        assertThat(phone).hasToString(shown);
        assertThat("about " + phone).doesNotContain(phone.plain());
        assertThat(new ObjectMapper().writeValueAsString(phone)).isEqualTo("\"" + shown + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "010", "010-9876-543", "010-98765-4321", "110-9876-5432", "010-****-5432", "my number"})
    void what_is_no_number_is_refused_without_being_repeated(String text) {
        assertThatThrownBy(() -> Phone.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be a Korean telephone number such as 010-1234-5678");
    }

    @Test
    void messages_can_be_sent_to_mobile_numbers() {
        assertThat(Phone.of("010-9876-5432").isMobile()).isTrue();
        assertThat(Phone.of("02-2670-1234").isMobile()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "본인(010-9876-5432) 요청",
                "01098765432",
                "+82 10-9876-5432",
                "연락처 010 9876 5432.",
                "０１０９８７６５４３２",
                "０１０－９８７６－５４３２ 본인",
                "٠١٠٩٨٧٦٥٤٣٢",
                "०१०-९८७६-५४३२",
                "①이 아니라 010·9876·5432",
                "⓪①⓪-⑨⑧⑦⑥-⑤④③②",
                "𝟎𝟏𝟎𝟗𝟖𝟕𝟔𝟓𝟒𝟑𝟐",
                "010\u200b9876\u200b5432",
                "010\u00a0-\u00a09876\u00a0-\u00a05432",
                "0 1 0 9 8 7 6 5 4 3 2",
                "010/9876/5432",
                "010_9876_5432",
                "(010)9876 - 5432",
                "010.98.76.54.32",
                "010에 9876에 5432",
                "010 다시 9876 다시 5432번",
                "010국9876번5432",
                "공일공-구팔칠육-오사삼이",
                "공일공에 구팔칠육에 오사삼이",
                "공일공 9876 오사삼이",
                "영일영구팔칠육오사삼이",
                "零一零 九八七六 五四三二",
                "+82 (0)10 9876 5432",
                "0082-10-9876-5432",
                "011-987-6543",
                "번호:01098765432이 맞음"
            })
    void text_that_is_kept_for_all_to_read_must_not_hold_a_number(String text) {
        assertThatThrownBy(() -> Phone.ensureNoneIn("reason", text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("reason");
            assertThat(refusal.getMessage()).doesNotContain("9876");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "번호 오기 정정",
                "2020-01-10 접수 제20200110001호",
                "0190a1b2-c3d4-7e5f-8a9b-010198765432",
                "홍보미디어과-10987(2020. 10. 16.)호에 따름",
                "2020. 10. 1. ~ 2020. 10. 31. 1,234,560원",
                "이사 오기 전 구 사무실 일이 육십 건",
                "문의 02-2670-3114",
                "계약 2020-0110-98765",
                "2020-05-01 전에 수신 동의를 철회함"
            })
    void other_text_may_be_kept(String text) {
        assertThatCode(() -> Phone.ensureNoneIn("reason", text)).doesNotThrowAnyException();
    }
}
