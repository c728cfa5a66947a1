package gujeong.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who do the same at the same time, each the next as soon as it has done one. */
final class ConcurrentCallers {

    interface Worker {
        void once() throws Exception;
    }

    /**
     * How many were done in a second.
     *
     * @param answered up to the last answer
     * @param settled until all that follows from them was done too
     */
    record Rate(double answered, double settled) {}

    private ConcurrentCallers() {}

    /**
     * Has all of them work for a time.
     *
     * @param settle waits until what follows from their work is done
     */
    static Rate rate(List<? extends Worker> workers, Duration time, Worker settle) throws Exception {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        long done =
                together(workers.stream()
                                .<Callable<Long>>map(worker -> () -> working(worker, end))
                                .toList())
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
        double answered = done / seconds(begin);
        settle.once();
        return new Rate(answered, done / seconds(begin));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long working(Worker worker, long end) throws Exception {
        long done = 0;
        do {
            worker.once();
            done++;
        } while (System.nanoTime() < end);
        return done;
    }

    static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        var threads = Executors.newFixedThreadPool(tasks.size());
        try {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdown();
        }
    }
}
