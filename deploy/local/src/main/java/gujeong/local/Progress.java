package gujeong.local;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Supplier;

/** Shows the user what is being done: a line per step, with the time it took. Steps may run concurrently. */
public final class Progress {

    private final PrintWriter out;
    private final Supplier<String> prefix;

    public Progress(PrintWriter out) {
        this(out, () -> "");
    }

    private Progress(PrintWriter out, Supplier<String> prefix) {
        this.out = out;
        this.prefix = prefix;
    }

    /** For a log: every message begins with the time. */
    static Progress dated(PrintWriter out) {
        return new Progress(out, () -> Instant.now().truncatedTo(ChronoUnit.MILLIS) + " ");
    }

    public synchronized void say(String line) {
        out.println(prefix.get() + line);
        out.flush();
    }

    void step(String what, Runnable step) {
        step(() -> {
            step.run();
            return what;
        });
    }

    /** @param step returns what it has done, in a few words */
    void step(Supplier<String> step) {
        long start = System.nanoTime();
        String done = step.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        say("  ✓ " + TextColumns.padded(done, 58) + String.format(Locale.ROOT, "%6.1f s", seconds));
    }
}
