package gujeong.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** When a process that died is started again. */
class RestartBackoffTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final RestartBackoff restarts = new RestartBackoff(clock);

    @Test
    void a_process_that_dies_at_once_is_retried_with_growing_pauses() {
        restarts.isRunning();

        assertThat(pauses(9)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(restarts.count()).isEqualTo(9);
    }

    @Test
    void one_that_lives_for_a_minute_between_its_deaths_is_not_well() {
        restarts.isRunning();
        pauses(3);

        runFor(Duration.ofMinutes(1));

        assertThat(pauses(1)).containsExactly(8L);
    }

    @Test
    void one_that_ran_well_begins_with_the_shortest_pause_again() {
        restarts.isRunning();
        pauses(5);

        runFor(RestartBackoff.RAN_WELL);

        assertThat(pauses(2)).containsExactly(1L, 2L);
        assertThat(restarts.count()).as("counted since it is watched").isEqualTo(7);
    }

    @Test
    void the_next_try_is_known_while_it_is_waited_for() {
        restarts.isRunning();
        assertThat(restarts.next()).isEmpty();

        assertThat(restarts.isDue()).isFalse();

        assertThat(restarts.next()).contains(clock.instant().plusSeconds(1));
        restarts.isRunning();
        assertThat(restarts.next()).as("somebody else has started it").isEmpty();
    }

    @Test
    void one_that_was_stopped_on_purpose_is_forgotten() {
        restarts.isRunning();
        pauses(4);

        restarts.isStopped();

        assertThat(restarts.next()).isEmpty();
        restarts.isRunning();
        assertThat(pauses(1)).containsExactly(1L);
    }

    @Test
    void a_clock_that_is_set_back_does_not_hold_up_the_next_try() {
        restarts.isRunning();
        assertThat(restarts.isDue()).isFalse();

        clock.advance(Duration.ofHours(-3));

        assertThat(restarts.isDue()).isTrue();
    }

    /** Has it die so many times; returns the seconds after which it was started again. */
    private List<Long> pauses(int times) {
        var pauses = new ArrayList<Long>();
        for (int time = 0; time < times; time++) {
            long seconds = 0;
            while (!restarts.isDue()) {
                clock.advance(Duration.ofSeconds(1));
                seconds++;
            }
            restarts.started();
            restarts.isRunning();
            pauses.add(seconds);
        }
        return pauses;
    }

    private void runFor(Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofSeconds(1));
            restarts.isRunning();
        }
    }
}
