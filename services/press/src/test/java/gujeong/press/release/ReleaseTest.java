package gujeong.press.release;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReleaseTest {

    private static final LocalDate DRAFTED = LocalDate.of(2020, 10, 14);
    private static final LocalDate NEXT_DAY = LocalDate.of(2020, 10, 15);
    /** 15 October, 09:30 here. */
    private static final Instant EMBARGO = Instant.parse("2020-10-15T00:30:00Z");

    @Test
    void a_draft_is_distributed_then_withdrawn() {
        Release release = new Release(facts(null, null));
        assertThat(release.status()).isEqualTo(ReleaseStatus.DRAFT);

        release.distribute(new ReleaseDistribution(NEXT_DAY, null));
        assertThat(release.status()).isEqualTo(ReleaseStatus.DISTRIBUTED);
        assertThat(release.facts().distributedOn()).isEqualTo(NEXT_DAY);

        release.withdraw(new ReleaseWithdrawal(NEXT_DAY, "행사 연기"));
        assertThat(release.status()).isEqualTo(ReleaseStatus.WITHDRAWN);
        assertThatCode(release::ensure).doesNotThrowAnyException();
    }

    @Test
    void no_step_is_made_twice_or_out_of_order() {
        Release draft = new Release(facts(null, null));
        refused(
                () -> draft.withdraw(new ReleaseWithdrawal(NEXT_DAY, "오류")),
                ProblemCode.STEP_NOT_ALLOWED,
                "never distributed");

        Release distributed = new Release(facts(null, NEXT_DAY));
        refused(
                () -> distributed.distribute(new ReleaseDistribution(NEXT_DAY, null)),
                ProblemCode.STEP_NOT_ALLOWED,
                "already, on 2020-10-15");

        distributed.withdraw(new ReleaseWithdrawal(NEXT_DAY, "오류"));
        refused(
                () -> distributed.withdraw(new ReleaseWithdrawal(NEXT_DAY, "오류")),
                ProblemCode.STEP_NOT_ALLOWED,
                "withdrawn already");
        refused(
                () -> distributed.distribute(new ReleaseDistribution(NEXT_DAY, null)),
                ProblemCode.STEP_NOT_ALLOWED,
                "distributed already");
    }

    @Test
    void a_release_of_the_past_was_distributed_when_it_is_recorded() {
        assertThat(new Release(facts(null, NEXT_DAY)).status()).isEqualTo(ReleaseStatus.DISTRIBUTED);
    }

    @Test
    void no_day_lies_before_the_one_it_follows() {
        refused(new Release(facts(null, DRAFTED.minusDays(1)))::ensure, ProblemCode.INVALID_VALUE, "draftedOn");

        Release release = new Release(facts(null, NEXT_DAY));
        release.withdraw(new ReleaseWithdrawal(DRAFTED, "오류"));
        refused(release::ensure, ProblemCode.INVALID_VALUE, "distributedOn");
    }

    @Test
    void the_time_falls_on_the_day_here() {
        Release release = new Release(facts(null, null));
        // 16 October, 00:30 here
        release.distribute(new ReleaseDistribution(NEXT_DAY, Instant.parse("2020-10-15T15:30:00Z")));

        refused(release::ensure, ProblemCode.INVALID_VALUE, "was 2020-10-16 here");
    }

    @Test
    void an_embargo_is_kept_to_the_minute() {
        refused(distributedAt("2020-10-15T00:29:59Z")::ensure, ProblemCode.RULE_BROKEN, "under embargo until");
        assertThatCode(distributedAt("2020-10-15T00:30:00Z")::ensure).doesNotThrowAnyException();
    }

    @Test
    void an_embargo_is_kept_to_the_day_where_only_the_day_is_known() {
        Release early = new Release(facts(EMBARGO, null));
        early.distribute(new ReleaseDistribution(DRAFTED, null));
        refused(early::ensure, ProblemCode.RULE_BROKEN, "under embargo until");

        Release late = new Release(facts(EMBARGO, null));
        late.distribute(new ReleaseDistribution(NEXT_DAY.plusDays(1), null));
        assertThatCode(late::ensure).doesNotThrowAnyException();

        refused(new Release(facts(EMBARGO, DRAFTED))::ensure, ProblemCode.RULE_BROKEN, "under embargo until");
        assertThatCode(new Release(facts(EMBARGO, NEXT_DAY))::ensure).doesNotThrowAnyException();
    }

    @Test
    void on_the_day_the_embargo_ends_the_time_decides() {
        Release release = new Release(facts(EMBARGO, null));

        refused(
                () -> release.distribute(new ReleaseDistribution(NEXT_DAY, null)),
                ProblemCode.INVALID_VALUE,
                "must be stated on the day the embargo ends");
    }

    @Test
    void an_embargo_cannot_be_put_upon_what_was_distributed_before() {
        Release release = new Release(facts(null, NEXT_DAY));

        release.restate(facts(Instant.parse("2020-10-20T00:00:00Z"), NEXT_DAY));

        refused(release::ensure, ProblemCode.RULE_BROKEN, "under embargo until");
    }

    @Test
    void a_correction_keeps_the_distribution_it_does_not_speak_of() {
        Release release = distributedAt("2020-10-15T01:00:00Z");

        release.restate(facts(null, null));

        assertThat(release.facts().distributedOn()).isEqualTo(NEXT_DAY);
        assertThat(release.distributedAt()).isEqualTo(Instant.parse("2020-10-15T01:00:00Z"));
        assertThat(release.movedDistribution()).isFalse();
    }

    @Test
    void a_corrected_day_of_distribution_loses_the_time_of_the_wrong_day() {
        Release release = distributedAt("2020-10-15T01:00:00Z");

        release.restate(facts(null, NEXT_DAY.plusDays(1)));

        assertThat(release.movedDistribution()).isTrue();
        assertThat(release.distributedAt()).isNull();
        assertThatCode(release::ensure).doesNotThrowAnyException();
    }

    @Test
    void a_correction_does_not_distribute_a_draft() {
        Release release = new Release(facts(null, null));

        refused(() -> release.restate(facts(null, NEXT_DAY)), ProblemCode.STEP_NOT_ALLOWED, "is a draft");
    }

    @Test
    void coverage_stems_only_from_what_the_press_had() {
        Release draft = new Release(facts(null, null));
        refused(() -> draft.ensureCanBeSourceOf(NEXT_DAY, null), ProblemCode.RULE_BROKEN, "not distributed yet");

        Release release = distributedAt("2020-10-15T01:00:00Z");
        refused(() -> release.ensureCanBeSourceOf(DRAFTED, null), ProblemCode.RULE_BROKEN, "after this coverage");
        refused(
                () -> release.ensureCanBeSourceOf(NEXT_DAY, Instant.parse("2020-10-15T00:59:59Z")),
                ProblemCode.RULE_BROKEN,
                "after this coverage");
        assertThatCode(() -> release.ensureCanBeSourceOf(NEXT_DAY, null)).doesNotThrowAnyException();
        assertThatCode(() -> release.ensureCanBeSourceOf(NEXT_DAY, Instant.parse("2020-10-15T01:00:00Z")))
                .doesNotThrowAnyException();

        release.withdraw(new ReleaseWithdrawal(NEXT_DAY, "오류"));
        assertThatCode(() -> release.ensureCanBeSourceOf(NEXT_DAY, null)).doesNotThrowAnyException();
    }

    private static Release distributedAt(String instant) {
        Release release = new Release(facts(EMBARGO, null));
        release.distribute(new ReleaseDistribution(NEXT_DAY, Instant.parse(instant)));
        return release;
    }

    private static void refused(Runnable deed, ProblemCode code, String detail) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal).hasMessageContaining(detail);
        });
    }

    private static ReleaseFacts facts(Instant embargoUntil, LocalDate distributedOn) {
        return new ReleaseFacts("2020-0412", "야간 진료", "보건지원과", null, DRAFTED, embargoUntil, null, distributedOn);
    }
}
