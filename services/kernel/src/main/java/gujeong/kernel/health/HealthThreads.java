package gujeong.kernel.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import io.smallrye.health.AsyncHealthCheckFactory;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Runs health checks where requests cannot get in their way. A check that blocks, such as the database's, has a thread of
 * its own instead of one of the worker threads, which heavy requests may all occupy. A check that is still running is
 * joined, not started again: there are never more threads than checks. One that takes too long is answered as down.
 * A check that does not block, an {@link AsyncHealthCheck}, is answered at once by the thread that asks; liveness is always
 * of this kind.
 */
@Alternative
@Priority(1)
@Singleton
class HealthThreads extends AsyncHealthCheckFactory {

    /** Shorter than the patience of those who usually ask: 5 s in the local stack and in compose. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<HealthCheck, Uni<HealthCheckResponse>> running = new ConcurrentHashMap<>();
    private final Executor threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "health");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public Uni<HealthCheckResponse> callSync(HealthCheck check) {
        return running.computeIfAbsent(check, this::start)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(() -> late(check));
    }

    private Uni<HealthCheckResponse> start(HealthCheck check) {
        return super.callSync(check)
                .runSubscriptionOn(threads)
                .onTermination()
                .invoke(() -> running.remove(check))
                .memoize()
                .indefinitely();
    }

    private static HealthCheckResponse late(HealthCheck check) {
        return HealthCheckResponse.named(check.getClass().getSimpleName())
                .down()
                .withData("reason", "no result after " + PATIENCE.toSeconds() + " s")
                .build();
    }
}
