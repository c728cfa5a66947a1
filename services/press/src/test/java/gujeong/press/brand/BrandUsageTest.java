package gujeong.press.brand;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BrandUsageTest {

    private static final LocalDate REQUESTED = LocalDate.of(2020, 10, 5);

    private final BrandUsage usage = request();

    @Test
    void a_request_is_decided_once() {
        usage.decide(refused(REQUESTED), asset(null));

        assertThat(usage.status()).isEqualTo(BrandUsageStatus.REFUSED);
        assertThatThrownBy(() -> usage.decide(granted(REQUESTED), asset(null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.STEP_NOT_ALLOWED));
    }

    @Test
    void what_was_decided_is_not_restated() {
        usage.decide(granted(REQUESTED), asset(null));

        assertThatThrownBy(() -> usage.restate(usage.facts()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.STEP_NOT_ALLOWED));
    }

    @Test
    void nothing_is_decided_before_it_was_asked() {
        assertThatThrownBy(() -> usage.decide(granted(REQUESTED.minusDays(1)), asset(null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("decidedOn"));
    }

    @Test
    void what_is_retired_can_be_refused_but_not_granted() {
        BrandAsset retired = asset(REQUESTED);

        assertThatThrownBy(() -> request().decide(granted(REQUESTED), retired))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.RULE_BROKEN));
        assertThatCode(() -> request().decide(refused(REQUESTED), retired)).doesNotThrowAnyException();
        assertThatCode(() -> request().decide(granted(REQUESTED), asset(REQUESTED.plusDays(1))))
                .doesNotThrowAnyException();
    }

    private static BrandUsage request() {
        return new BrandUsage(new BrandUsageFacts("EMBLEM", "마을축제 현수막에 휘장 표시", "영등포문화재단", REQUESTED));
    }

    private static BrandAsset asset(LocalDate retiredOn) {
        return new BrandAsset(
                new BrandAssetFacts("EMBLEM", BrandAssetKind.CI, "영등포구 휘장", LocalDate.of(2008, 3, 1), retiredOn));
    }

    private static BrandUsageDecision granted(LocalDate on) {
        return new BrandUsageDecision(true, on, "색상 변경 없이 사용");
    }

    private static BrandUsageDecision refused(LocalDate on) {
        return new BrandUsageDecision(false, on, "상업적 목적");
    }
}
