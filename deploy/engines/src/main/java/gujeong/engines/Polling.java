package gujeong.engines;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something that another process does. */
public final class Polling {

    private Polling() {}

    /** Whether the condition came true in time. It is checked again after each pause. */
    public static boolean upTo(Duration patience, Duration pause, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineFailure("interrupted while waiting", e);
            }
        }
        return true;
    }

    static boolean upTo(Duration patience, BooleanSupplier condition) {
        return upTo(patience, Duration.ofMillis(25), condition);
    }
}
