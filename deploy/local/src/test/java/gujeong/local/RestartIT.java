package gujeong.local;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A stack that is watched: what dies comes back by itself. */
class RestartIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String BUDGET = "budget";

    private static RunningStack stack;

    private SupervisorState watching;
    private SupervisorProcess watcher;

    @BeforeAll
    static void startEverything() {
        stack = RunningStack.withTheExample();
    }

    @BeforeEach
    void haveItWatched() {
        watching = new SupervisorState(stack.installation().home());
        watcher = new SupervisorProcess(stack.installation());
        watcher.ensure();
    }

    @AfterEach
    void endTheWatching() {
        watcher.stop();
        await().atMost(SOON).until(() -> stack.isReady());
    }

    @Test
    void a_service_that_was_killed_comes_back_by_itself() {
        long before = stack.pid(BUDGET);

        stack.kill(BUDGET);

        await().atMost(SOON).until(() -> stack.part(BUDGET).state() == StackProcess.State.READY);
        assertThat(stack.pid(BUDGET)).isNotEqualTo(before);
        assertThat(watching.read().orElseThrow().of(BUDGET).orElseThrow().restarts())
                .isEqualTo(1);
    }

    @Test
    void the_engines_come_back_by_themselves_too() {
        stack.kill("postgres");
        stack.kill("kafka");

        await().atMost(SOON).until(() -> stack.isReady());
        assertThat(watching.read().orElseThrow().of("postgres").orElseThrow().restarts())
                .isPositive();
        assertThat(watching.read().orElseThrow().of("kafka").orElseThrow().restarts())
                .isPositive();
    }

    @Test
    void a_stack_has_one_watcher_at_most() {
        long first = watching.read().orElseThrow().pid();

        assertThat(watcher.ensure()).isFalse();

        assertThat(watching.begin()).isEmpty();
        assertThat(watching.read().orElseThrow().pid()).isEqualTo(first);
    }

    @Test
    void a_watcher_that_was_killed_is_missed_and_replaced() {
        long killed = watching.read().orElseThrow().pid();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        await().atMost(SOON).until(() -> !watching.isGoingOn());
        assertThat(watching.read()).isEmpty();

        assertThat(watcher.ensure()).isTrue();

        assertThat(watching.read().orElseThrow().pid()).isNotEqualTo(killed);
    }

    @Test
    void what_was_stopped_on_purpose_is_left_alone() {
        new State(stack.installation().home())
                .change(() -> stack.part(BUDGET).daemon().stop("TERM", Duration.ofSeconds(30)));

        await().during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(20))
                .until(() -> stack.part(BUDGET).state() == StackProcess.State.STOPPED);
        stack.start(BUDGET);
    }
}
