package gujeong.budget.appropriation;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import gujeong.budget.money.FundSource;
import gujeong.kernel.problem.Refusal;

import static gujeong.budget.appropriation.AppropriationKind.ORIGINAL;
import static gujeong.budget.appropriation.AppropriationKind.PRE_ESTABLISHMENT;
import static gujeong.budget.appropriation.AppropriationKind.RESERVE;
import static gujeong.budget.appropriation.AppropriationKind.SUPPLEMENTARY;
import static gujeong.budget.appropriation.AppropriationKind.TRANSFER_ORGANIZATION;
import static gujeong.budget.appropriation.AppropriationKind.TRANSFER_WITHIN;
import static gujeong.budget.money.FundSource.CITY;
import static gujeong.budget.money.FundSource.DISTRICT;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AppropriationTest {

    @ParameterizedTest
    @EnumSource(
            value = AppropriationKind.class,
            names = {"SUPPLEMENTARY"},
            mode = EnumSource.Mode.EXCLUDE)
    void only_a_supplementary_budget_takes_money_away(AppropriationKind kind) {
        String giver = kind.isTransfer() ? "OTHER" : null;

        refused("amount", kind, CITY, -1, giver);
        accepted(kind, CITY, 1, giver);
    }

    @Test
    void a_supplementary_budget_cuts_or_adds_but_is_not_nothing() {
        accepted(SUPPLEMENTARY, DISTRICT, -10_077_000, null);
        accepted(SUPPLEMENTARY, DISTRICT, 10_077_000, null);
        refused("amount", SUPPLEMENTARY, DISTRICT, 0, null);
    }

    @Test
    void only_granted_money_is_used_before_a_budget_holds_it() {
        refused("fundSource", PRE_ESTABLISHMENT, DISTRICT, 1, null);
        accepted(PRE_ESTABLISHMENT, FundSource.NATIONAL, 1, null);
    }

    @ParameterizedTest
    @EnumSource(
            value = AppropriationKind.class,
            names = {"TRANSFER_WITHIN", "TRANSFER_BETWEEN"})
    void a_diversion_has_a_giver(AppropriationKind kind) {
        refused("fromProject", kind, DISTRICT, 1, null);
        accepted(kind, DISTRICT, 1, "OTHER");
    }

    @Test
    void a_reorganisation_may_bring_money_from_outside() {
        accepted(TRANSFER_ORGANIZATION, DISTRICT, 1, null);
        accepted(TRANSFER_ORGANIZATION, DISTRICT, 1, "OTHER");
    }

    @Test
    void what_is_no_transfer_has_no_giver() {
        refused("fromProject", ORIGINAL, DISTRICT, 1, "OTHER");
        refused("fromProject", RESERVE, DISTRICT, 1, "OTHER");
    }

    @Test
    void a_project_gives_nothing_to_itself() {
        refused("fromProject", TRANSFER_WITHIN, DISTRICT, 1, "STUDIO");
    }

    private static void accepted(AppropriationKind kind, FundSource source, long amount, String giver) {
        assertThatCode(() -> appropriation(kind, source, amount, giver).ensure())
                .doesNotThrowAnyException();
    }

    private static void refused(String field, AppropriationKind kind, FundSource source, long amount, String giver) {
        assertThatThrownBy(() -> appropriation(kind, source, amount, giver).ensure())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> org.assertj.core.api.Assertions.assertThat(refusal.field())
                                .isEqualTo(field));
    }

    private static Appropriation appropriation(AppropriationKind kind, FundSource source, long amount, String giver) {
        return new Appropriation(new AppropriationFacts(
                2020, "STUDIO", kind, source, amount, giver, LocalDate.of(2020, 1, 1), "2020년 본예산"));
    }
}
