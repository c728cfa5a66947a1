package gujeong.local;

import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import gujeong.engines.Polling;

/**
 * Stays with a running stack, starts again what has died, and says what happens to its processes. What a command has
 * stopped is not started: a command holds the state while it works, and forgets the processes it has stopped.
 */
final class Supervisor {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    private final Stack stack;
    private final State state;
    private final SupervisorState watching;
    private final Progress progress;
    private final Clock clock;
    private final Map<String, RestartBackoff> restarts = new HashMap<>();
    /** Whose being ready is still to be reported. */
    private final Set<String> startedAgain = new HashSet<>();

    private final Lock looking = new ReentrantLock();
    private SupervisorState.Report reported;
    private volatile boolean over;

    Supervisor(Installation installation, Stack stack, Progress progress) {
        this.stack = stack;
        this.state = new State(installation.home());
        this.watching = new SupervisorState(installation.home());
        this.progress = progress;
        this.clock = Clock.systemUTC();
    }

    /** Ctrl-C, a closed terminal or a failure of this program stops the stack in order. */
    void stopAllOnExit() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            end();
                            if (!stack.isStopped()) {
                                progress.say("\nStopping");
                            }
                            stack.stop(progress);
                        },
                        "stop-all"));
    }

    /**
     * Returns when everything was stopped on purpose, for instance by {@code down} in another terminal, or by
     * {@link #end}.
     *
     * @throws Failure when somebody else is watching this stack
     */
    void follow() {
        FileChannel begun = watching.begin()
                .orElseThrow(
                        () -> new Failure("this stack is being watched already: ./deploy/gujeong status says by whom"));
        Instant since = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            report(since);
            Polling.upTo(FOR_EVER, PAUSE, () -> {
                look(since);
                return over || stack.isAbandoned();
            });
        } finally {
            SupervisorState.close(begun);
        }
    }

    /** Nothing is started any more once this has returned. */
    void end() {
        over = true;
        looking.lock();
        looking.unlock();
    }

    private void look(Instant since) {
        looking.lock();
        try {
            stack.parts().stream().filter(part -> !over).forEach(this::look);
            report(since);
        } finally {
            looking.unlock();
        }
    }

    private void look(StackProcess part) {
        RestartBackoff past = restarts.computeIfAbsent(part.name(), name -> new RestartBackoff(clock));
        if (part.daemon().isRunning()) {
            past.isRunning();
            if (startedAgain.contains(part.name()) && part.ready().getAsBoolean()) {
                startedAgain.remove(part.name());
                progress.say(part.name() + " is ready again");
            }
        } else if (part.daemon().hasCrashed()) {
            boolean news = past.next().isEmpty();
            if (past.isDue()) {
                startAgain(part, past);
            } else if (news) {
                progress.say(death(part, past.next().orElseThrow()));
            }
        } else {
            past.isStopped();
            startedAgain.remove(part.name());
        }
    }

    private void startAgain(StackProcess part, RestartBackoff past) {
        state.changeUnlessBusy(() -> {
            if (part.daemon().hasCrashed()) {
                past.started();
                startedAgain.add(part.name());
                try {
                    part.launch().run();
                } catch (RuntimeException e) {
                    // whatever it was, the next try may succeed
                    progress.say(part.name() + " could not be started: " + e.getMessage());
                }
            }
        });
    }

    private String death(StackProcess part, Instant next) {
        return part.name() + " has ended by itself; the end of its log:\n"
                + part.daemon().lastLines(10).indent(4)
                + "log: " + part.daemon().log() + "\nIt is started again in "
                + Math.max(
                        1,
                        Duration.between(clock.instant(), next).plusMillis(500).toSeconds()) + " s.";
    }

    private void report(Instant since) {
        var now = new SupervisorState.Report(
                ProcessHandle.current().pid(),
                since,
                stack.parts().stream()
                        .map(part -> seen(part.name(), restarts.get(part.name())))
                        .toList());
        if (!now.equals(reported)) {
            watching.write(now);
            reported = now;
        }
    }

    private static SupervisorState.Seen seen(String process, RestartBackoff past) {
        return past == null
                ? new SupervisorState.Seen(process, 0, Optional.empty())
                : new SupervisorState.Seen(process, past.count(), past.next());
    }
}
