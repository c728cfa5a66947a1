package gujeong.press.smsdispatch;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SmsDispatchTest {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 20);
    private static final Instant MORNING = Instant.parse("2020-05-20T01:00:00Z");

    @Test
    void it_is_sent_once_on_the_korean_day() {
        SmsDispatch dispatch = planned();

        dispatch.send(Instant.parse("2020-05-20T15:30:00Z"), 3);

        assertThat(dispatch.sent()).isTrue();
        assertThat(dispatch.facts().sentOn()).isEqualTo("2020-05-21");
        assertThat(dispatch.facts().recipients()).isEqualTo(3);
        ensureRefused(ProblemCode.STEP_NOT_ALLOWED, () -> dispatch.send(MORNING, 3));
    }

    @Test
    void it_is_not_sent_to_nobody_nor_before_its_day() {
        ensureRefused(ProblemCode.RULE_BROKEN, () -> planned().send(MORNING, 0));
        SmsDispatch early = planned();
        early.send(MORNING.minusSeconds(86_400), 3);
        ensureRefused(ProblemCode.INVALID_VALUE, early::ensure);
    }

    @Test
    void what_went_out_cannot_be_told_otherwise() {
        SmsDispatch dispatch = planned();
        dispatch.send(MORNING, 3);

        dispatch.restate(new SmsDispatchFacts("안내", "본문", "COVID19", DAY, DAY, 3));
        assertThat(dispatch.facts().topic()).isEqualTo("COVID19");
        ensureRefused(
                ProblemCode.STEP_NOT_ALLOWED,
                () -> dispatch.restate(new SmsDispatchFacts("안내", "다른 본문", null, DAY, DAY, 3)));
        ensureRefused(
                ProblemCode.STEP_NOT_ALLOWED,
                () -> dispatch.restate(new SmsDispatchFacts("안내", "본문", null, DAY, null, null)));
    }

    @Test
    void a_message_sent_before_has_a_day_and_recipients() {
        SmsDispatch past = new SmsDispatch(new SmsDispatchFacts("안내", "본문", null, DAY, DAY, 32_000));
        past.ensure();

        assertThat(past.sent()).isTrue();
        ensureRefused(
                ProblemCode.INVALID_VALUE,
                () -> new SmsDispatch(new SmsDispatchFacts("안내", "본문", null, DAY, DAY, null)).ensure());
        ensureRefused(
                ProblemCode.INVALID_VALUE,
                () -> new SmsDispatch(new SmsDispatchFacts("안내", "본문", null, DAY, null, 5)).ensure());
    }

    @Test
    void a_report_takes_the_place_of_an_earlier_one() {
        SmsDispatch dispatch = planned();
        DeliveryResults first = new DeliveryResults(1, 0);
        ensureRefused(ProblemCode.STEP_NOT_ALLOWED, () -> dispatch.report(first));
        dispatch.send(MORNING, 3);

        dispatch.report(first);
        dispatch.report(new DeliveryResults(2, 1));

        assertThat(dispatch.state().delivered()).isEqualTo(2);
        assertThat(dispatch.state().failed()).isEqualTo(1);
    }

    private static SmsDispatch planned() {
        return new SmsDispatch(new SmsDispatchFacts("안내", "본문", null, DAY, null, null));
    }

    private static void ensureRefused(ProblemCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
