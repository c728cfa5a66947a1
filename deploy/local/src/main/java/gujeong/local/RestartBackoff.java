package gujeong.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a process that died is started again: after a pause that doubles with every time it dies, and is short again once it
 * has run well for a while.
 */
final class RestartBackoff {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    /** How long a process must run until its next death counts as the first. */
    static final Duration RAN_WELL = Duration.ofMinutes(5);

    private final Clock clock;
    private int count;
    private int sinceItRanWell;
    private Instant runningSince;
    private Instant next;

    RestartBackoff(Clock clock) {
        this.clock = clock;
    }

    /** How often it was started again. */
    int count() {
        return count;
    }

    /** When it is tried the next time; empty while it runs, and when it was stopped on purpose. */
    Optional<Instant> next() {
        return Optional.ofNullable(next);
    }

    /** To be called when the process is seen running. */
    void isRunning() {
        next = null;
        if (runningSince == null) {
            runningSince = clock.instant();
        } else if (!clock.instant().isBefore(runningSince.plus(RAN_WELL))) {
            sinceItRanWell = 0;
        }
    }

    /** To be called when the process was stopped on purpose: it stays as it is. */
    void isStopped() {
        next = null;
        runningSince = null;
        sinceItRanWell = 0;
    }

    /** To be called when the process is seen dead; true when it is to be started now. */
    boolean isDue() {
        Instant now = clock.instant();
        runningSince = null;
        if (next == null) {
            next = now.plus(pause());
        }
        boolean clockWasSetBack = next.isAfter(now.plus(LONGEST_PAUSE));
        return clockWasSetBack || !next.isAfter(now);
    }

    /** To be called with every start, whether or not it succeeds. */
    void started() {
        next = null;
        count++;
        sinceItRanWell++;
    }

    private Duration pause() {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(sinceItRanWell, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
