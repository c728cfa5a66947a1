package gujeong.budget.carryover;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import gujeong.budget.money.AllocationBalance;
import gujeong.budget.money.CommitmentBalance;
import gujeong.budget.money.CommitmentKey;
import gujeong.budget.money.FundSource;
import gujeong.budget.money.ProjectKey;
import gujeong.kernel.problem.Language;
import gujeong.kernel.problem.Refusal;

import static gujeong.budget.carryover.CarryOverKind.ACCIDENTAL;
import static gujeong.budget.carryover.CarryOverKind.CONTINUING;
import static gujeong.budget.carryover.CarryOverKind.EXPLICIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Of 100 won allocated, 70 are committed and 30 paid; the one commitment is 70. */
class CarryOverTest {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 20);

    private final AllocationBalance balance =
            new AllocationBalance(new ProjectKey(2020, "STUDIO"), FundSource.DISTRICT, 100, 70, 30, 0, 0);
    private final CommitmentBalance commitmentBalance = new CommitmentBalance(
            new CommitmentKey(2020, "C-1"), DAY, 70, 30, 0, 0, 1, 0, 0, DAY, DAY, null, null, null, null);

    @Test
    void explicit_takes_what_is_not_committed() {
        fits(EXPLICIT, 30, null);
        exceeds(EXPLICIT, 31, null, "only 30 won of DISTRICT money for STUDIO in 2020 are not committed");
    }

    @Test
    void accidental_takes_what_is_committed_and_unpaid() {
        fits(ACCIDENTAL, 40, "C-1");
        exceeds(ACCIDENTAL, 41, "C-1", "only 40 won of commitment C-1 of 2020 are unpaid");
    }

    @Test
    void continuing_takes_what_is_not_spent() {
        fits(CONTINUING, 70, null);
        exceeds(CONTINUING, 71, null, "only 70 won of DISTRICT money for STUDIO in 2020 are not spent");
    }

    @Test
    void what_is_too_much_is_refused_in_the_callers_language() {
        assertThatThrownBy(() -> carryOver(CONTINUING, 71, null).ensureFits(balance, commitmentBalance))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.detail().in(Language.KOREAN))
                                .isEqualTo("71원을 이월하려 하지만 2020년 STUDIO의 DISTRICT 재원 가운데 지출하지 않은 금액은 70원입니다"));
    }

    @Test
    void only_an_accidental_one_rests_on_a_commitment() {
        assertThatThrownBy(() -> carryOver(ACCIDENTAL, 1, null).ensure()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> carryOver(EXPLICIT, 1, "C-1").ensure()).isInstanceOf(Refusal.class);
        assertThatCode(() -> carryOver(ACCIDENTAL, 1, "C-1").ensure()).doesNotThrowAnyException();
        assertThatCode(() -> carryOver(CONTINUING, 1, null).ensure()).doesNotThrowAnyException();
    }

    private void fits(CarryOverKind kind, long amount, String commitment) {
        assertThatCode(() -> carryOver(kind, amount, commitment).ensureFits(balance, commitmentBalance))
                .doesNotThrowAnyException();
    }

    private void exceeds(CarryOverKind kind, long amount, String commitment, String reason) {
        assertThatThrownBy(() -> carryOver(kind, amount, commitment).ensureFits(balance, commitmentBalance))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("amount");
                    assertThat(refusal).hasMessageContaining(reason);
                });
    }

    private static CarryOver carryOver(CarryOverKind kind, long amount, String commitment) {
        return new CarryOver(
                new CarryOverFacts(2020, "STUDIO", FundSource.DISTRICT, kind, amount, DAY, commitment, "이전 장소 확정 지연"));
    }
}
