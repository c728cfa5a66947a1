package gujeong.kernel.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AdmissionTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void what_does_not_fit_is_refused_as_busy_after_the_wait() {
        var admission = new Admission("imports", 2, 1, SHORT);
        admission.enter(2);

        assertThatThrownBy(admission::enter).isInstanceOfSatisfying(Refusal.class, busy -> assertThat(busy.code())
                .isEqualTo(ProblemCode.BUSY));
    }

    @Test
    void behind_the_end_of_the_line_nobody_waits() {
        var admission = new Admission("imports", 1, 0, LONG);
        admission.enter();

        assertThatThrownBy(admission::enter).isInstanceOf(Refusal.class);
    }

    @Test
    void who_waits_is_admitted_when_room_becomes_free() throws Exception {
        var admission = new Admission("imports", 1, 1, LONG);
        Admission.Ticket first = admission.enter();
        var second = CompletableFuture.supplyAsync(admission::enter);

        first.close();

        assertThat(second.get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void room_given_back_twice_is_free_once() {
        var admission = new Admission("imports", 1, 0, SHORT);
        Admission.Ticket ticket = admission.enter();
        ticket.close();
        ticket.close();

        admission.enter();
        assertThatThrownBy(admission::enter).isInstanceOf(Refusal.class);
    }

    @Test
    void work_heavier_than_the_capacity_is_admitted_alone() {
        var admission = new Admission("imports", 2, 0, SHORT);

        admission.enter(5);

        assertThatThrownBy(admission::enter).isInstanceOf(Refusal.class);
    }
}
