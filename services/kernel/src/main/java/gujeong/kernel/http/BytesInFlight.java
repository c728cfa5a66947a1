package gujeong.kernel.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Bounds the bytes of all bodies and pages that are worked with at once: the size of one, times how many there are, must
 * fit into the heap. Each byte of a body becomes several in memory: text, record, state, statement, answer. What does not
 * fit waits a little, then it is refused as busy.
 */
@ApplicationScoped
public class BytesInFlight {

    private static final int KIBIBYTE = 1024;
    private static final int KIBIBYTES_AT_ONCE = 8 * KIBIBYTE;
    private static final int LEAST = 4;
    private static final int WAITING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Admission admission = new Admission("requests", KIBIBYTES_AT_ONCE, WAITING, PATIENCE);
    private final CurrentVertxRequest current;

    BytesInFlight(CurrentVertxRequest current) {
        this.current = current;
    }

    /**
     * Admits the current request with what it brings or asks for, until it is done and its answer was sent or given up.
     *
     * @throws gujeong.kernel.problem.Refusal as {@link Admission#enter(int)}
     */
    public void admit(long bytes) {
        hold(admission.enter((int) Math.min(Math.max(LEAST, bytes / KIBIBYTE), KIBIBYTES_AT_ONCE)));
    }

    /** Closes the ticket when the current request is done and its answer was sent or given up. */
    public void hold(Admission.Ticket ticket) {
        AtomicInteger open = new AtomicInteger(2);
        Runnable ended = () -> {
            if (open.decrementAndGet() == 0) {
                ticket.close();
            }
        };
        // a caller who hangs up ends the answer, but not the work on it
        CurrentRequestManager.get().registerCompletionCallback(failure -> ended.run());
        current.getCurrent().addEndHandler(sent -> ended.run());
    }
}
