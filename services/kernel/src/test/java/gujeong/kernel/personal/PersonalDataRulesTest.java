package gujeong.kernel.personal;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PersonalDataRulesTest {

    private static final String NUMBER = "０１０ 9876 5432";

    record Decision(Phone phone, String note, List<String> remarks, Map<String, String> labels, Inner inner) {}

    record Inner(String text) {}

    static List<Decision> decisionsWithANumber() {
        return List.of(
                new Decision(null, NUMBER, null, null, null),
                new Decision(null, null, List.of("좋음", NUMBER), null, null),
                new Decision(null, null, null, Map.of(NUMBER, "a"), null),
                new Decision(null, null, null, Map.of("a", NUMBER), null),
                new Decision(null, null, null, null, new Inner(NUMBER)));
    }

    @ParameterizedTest
    @MethodSource("decisionsWithANumber")
    void a_number_is_seen_in_every_text_of_a_request(Decision decision) {
        assertThatThrownBy(() -> PersonalDataRules.ensureNoNumberInText(decision))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_number_itself_belongs_in_its_place() {
        Decision decision = new Decision(Phone.of("010-9876-5432"), "본인", null, null, null);

        assertThatCode(() -> PersonalDataRules.ensureNoNumberInText(decision)).doesNotThrowAnyException();
        assertThat(PersonalDataRules.nameSomebody(decision)).isTrue();
        assertThat(PersonalDataRules.nameSomebody(new Decision(null, "본인", null, null, null)))
                .isFalse();
        assertThat(PersonalDataRules.nameSomebody(null)).isFalse();
        assertThat(PersonalDataRules.nameSomebody(new byte[0])).isFalse();
    }
}
