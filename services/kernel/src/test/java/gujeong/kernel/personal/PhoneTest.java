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
    @ValueSource(strings = {"본인(010-9876-5432) 요청", "01098765432", "+82 10-9876-5432", "연락처 010 9876 5432."})
    void text_that_is_kept_for_all_to_read_must_not_hold_a_number(String text) {
        assertThatThrownBy(() -> Phone.ensureNoneIn("reason", text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("reason");
            assertThat(refusal.getMessage()).doesNotContain("9876");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"번호 오기 정정", "2020-01-10 접수 제20200110001호", "0190a1b2-c3d4-7e5f-8a9b-010198765432"})
    void other_text_may_be_kept(String text) {
        assertThatCode(() -> Phone.ensureNoneIn("reason", text)).doesNotThrowAnyException();
    }
}
