package gujeong.budget.brief;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceholdersTest {

    private final Placeholders.Check placeholders = new Placeholders.Check();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "사업기간: '20. 1. ~ 12.",
                "{{press.coverage}}건",
                "중앙방송 {{press.coverage|outletClass=CENTRAL_BROADCAST}}건",
                "{{education.sessions|audience=RESIDENT;courseType=REGULAR;mode=REMOTE}}회",
                "{{press.releases.distributed|department=문화체육과}}건, {{press.print_material|department=신길1동 주민센터}}매",
                "{{budget.executed|fiscalYear=2020}}원 중 {{budget.paid|fiscalYear=2020}}원",
                "한 겹 {괄호}는 글자 그대로",
                "집합 {1, 2}"
            })
    void text_and_well_formed_placeholders_are_taken(String text) {
        assertThat(placeholders.isValid(text, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{press.coverage",
                "press.coverage}}",
                "{{}}",
                "{{coverage}}",
                "{{Press.coverage}}",
                "{{press.coverage }}",
                "{{press.coverage|}}",
                "{{press.coverage|outletClass}}",
                "{{press.coverage|outletClass=}}",
                "{{press.coverage|=NATIONAL_DAILY}}",
                "{{press.coverage|outletClass= NATIONAL_DAILY}}",
                "{{press.coverage|outletClass=NATIONAL_DAILY }}",
                "{{press.coverage|outletClass=A=B}}",
                "{{press.coverage|outletClass=\u202eYLIAD}}",
                "{{budget.executed|fiscalYear=abcd}}",
                "{{budget.executed|fiscalYear=20200}}",
                "{{budget.executed|fiscalYear=0020}}",
                "{{press.coverage|a=B;}}",
                "{{press.coverage|a=B|c=D}}",
                "{{press.coverage,a=B}}",
                "{{{{press.coverage}}",
                "{{press.coverage}}}}",
                "{{press.coverage}} {{press.coverage"
            })
    void a_placeholder_that_cannot_be_read_is_refused(String text) {
        assertThat(placeholders.isValid(text, null)).isFalse();
    }

    @Test
    void however_long_it_is_it_is_read_to_its_end() {
        assertThat(placeholders.isValid("{{a" + ".b".repeat(500_000) + "}}", null))
                .isFalse();
        assertThat(placeholders.isValid("{{a.b|c=D" + ";c=D".repeat(500_000) + "}}", null))
                .isTrue();
        assertThat(placeholders.isValid("{".repeat(1_000_000), null)).isFalse();
    }

    @Test
    void what_is_not_stated_passes() {
        assertThat(placeholders.isValid(null, null)).isTrue();
    }
}
