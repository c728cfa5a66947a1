package gujeong.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Several things at the same time. */
final class Parallel {

    private Parallel() {}

    /** Returns when all have ended; then throws what the first one to fail has thrown. */
    static void run(Stream<Runnable> tasks) {
        var pool = Executors.newCachedThreadPool();
        try {
            List<CompletableFuture<Void>> running =
                    tasks.map(task -> CompletableFuture.runAsync(task, pool)).toList();
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            pool.shutdown();
        }
    }
}
