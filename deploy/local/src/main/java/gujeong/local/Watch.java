package gujeong.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import gujeong.engines.Waiting;

/** Stays with a running stack and tells what happens to its processes. */
final class Watch {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Stack stack;
    private final Progress progress;
    private volatile boolean over;

    Watch(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /** Ctrl-C, a closed terminal or a failure of this program stops the stack in order. */
    void stopAllOnExit() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            over = true;
                            if (!stack.isStopped()) {
                                progress.say("\nStopping");
                                stack.stop(progress);
                            }
                        },
                        "stop-all"));
    }

    /** Returns when all processes have ended, for instance by {@code down} in another terminal. */
    void follow() {
        var known = new HashMap<String, Part.State>();
        Waiting.upTo(Duration.ofDays(10_000), PAUSE, () -> {
            stack.parts().forEach(part -> tell(part, known));
            return over || stack.isStopped();
        });
    }

    private void tell(Part part, Map<String, Part.State> known) {
        Part.State state = part.state();
        Part.State before = known.put(part.name(), state);
        if (over || before == null || before == state) {
            return;
        }
        switch (state) {
            case READY -> progress.say(part.name() + " is ready again");
            case NOT_READY ->
                progress.say(part.name() + " is running but not ready; log: "
                        + part.daemon().log());
            case STOPPED -> progress.say(part.daemon().hasCrashed() ? crash(part) : part.name() + " was stopped");
        }
    }

    private static String crash(Part part) {
        return part.name() + " has ended by itself; the end of its log:\n"
                + part.daemon().lastLines(10).indent(4)
                + "log: " + part.daemon().log() + "\n./deploy/gujeong up --detach starts it again";
    }
}
