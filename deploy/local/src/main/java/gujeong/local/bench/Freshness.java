package gujeong.local.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import gujeong.local.Failure;
import gujeong.local.Service;

/**
 * How soon a write is seen in its figure. Commitments of one won each come at a steady rate, whether or not those
 * before have been answered, while somebody asks the gateway for their sum over and over: the moment it is answered n
 * or more is the moment the n-th can be seen. The clock of each starts when the service takes its time, before the
 * commit.
 */
final class Freshness implements Benchmark {

    private static final int PER_SECOND = 50;
    private static final int CALLERS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern VALUE = Pattern.compile("\"value\":(\\d+)");

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public List<Result> measure(BenchStack ground, Scale scale) throws Exception {
        if (!scale.warmUp().isZero()) {
            delays(ground, scale.warmUp(), 1);
        }
        List<Double> delays = delays(ground, scale.freshness(), 2);
        String how = delays.size() + " writes, " + PER_SECOND + " a second; looked at every " + BETWEEN_LOOKS.toMillis()
                + " ms";
        return List.of(
                new Result(
                        "freshness, median",
                        "ms",
                        Sample.of(Sample.quantile(delays, 0.5)),
                        null,
                        Sample.of(Sample.quantile(delays, 0.5)),
                        PerformanceTarget.atMost(50),
                        how),
                Result.alone(
                        "freshness, p99",
                        "ms",
                        Sample.of(Sample.quantile(delays, 0.99)),
                        PerformanceTarget.atMost(250),
                        "most " + Math.round(Sample.quantile(delays, 1)) + " ms"));
    }

    private static List<Double> delays(BenchStack ground, Duration time, int turn) throws Exception {
        ground.quiet();
        String project = Fixtures.project(Fixtures.PROJECTS - turn);
        String mark = Fixtures.mark();
        int count = (int) (time.toSeconds() * PER_SECOND);
        List<Instant> seen;
        try (HttpConnection line = ground.line(Service.GATEWAY)) {
            long before = value(line, project);
            var over = new AtomicBoolean();
            List<Callable<List<Instant>>> both = List.of(() -> looking(line, project, before, count, over), () -> {
                write(ground, project, mark, count);
                return List.of();
            });
            seen = ConcurrentCallers.together(both).get(0);
        }
        List<String> recorded =
                ground.budget.texts("SELECT extract(epoch FROM recorded_at) FROM commitment WHERE number LIKE '" + mark
                        + "-%' ORDER BY recorded_at");
        return IntStream.range(0, count)
                .mapToObj(i -> seconds(seen.get(i)) * 1000 - Double.parseDouble(recorded.get(i)) * 1000)
                .toList();
    }

    private static double seconds(Instant instant) {
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }

    /** When each of them was first seen. */
    private static List<Instant> looking(
            HttpConnection line, String project, long before, int count, AtomicBoolean over)
            throws IOException, InterruptedException {
        var seen = new ArrayList<Instant>();
        long deadline = System.nanoTime()
                + Duration.ofSeconds(count / PER_SECOND).plus(PATIENCE).toNanos();
        while (seen.size() < count) {
            long visible = value(line, project) - before;
            Instant now = Instant.now();
            while (seen.size() < Math.min(visible, count)) {
                seen.add(now);
            }
            if (System.nanoTime() > deadline) {
                throw new Failure("of " + count + " writes only " + seen.size() + " can be seen");
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        over.set(true);
        return seen;
    }

    private static long value(HttpConnection line, String project) throws IOException {
        String answer = HttpConnection.good(
                        line.get("/api/v1/figures/budget.executed?asOf=%d-12-31&fiscalYear=%1$d&project=%s"
                                .formatted(Fixtures.YEAR, project)))
                .text();
        var value = VALUE.matcher(answer);
        return value.find() ? Long.parseLong(value.group(1)) : 0;
    }

    private static void write(BenchStack ground, String project, String mark, int count) throws Exception {
        var lines = new ThreadLocal<HttpConnection>();
        var opened = new ArrayList<HttpConnection>();
        var failed = new AtomicInteger();
        var callers = Executors.newScheduledThreadPool(CALLERS);
        try {
            for (int i = 0; i < count; i++) {
                String number = mark + "-" + i;
                callers.schedule(
                        () -> {
                            try {
                                if (lines.get() == null) {
                                    lines.set(ground.line(BenchStack.BUDGET));
                                    synchronized (opened) {
                                        opened.add(lines.get());
                                    }
                                }
                                HttpConnection.good(lines.get()
                                        .post(
                                                Fixtures.COMMITMENTS,
                                                "application/json",
                                                number,
                                                Fixtures.utf8(Fixtures.commitment(number, project))));
                            } catch (IOException | Failure e) {
                                failed.incrementAndGet();
                            }
                        },
                        i * 1_000_000L / PER_SECOND,
                        TimeUnit.MICROSECONDS);
            }
        } finally {
            callers.shutdown();
            callers.awaitTermination(PATIENCE.toSeconds() + count / PER_SECOND, TimeUnit.SECONDS);
            for (HttpConnection line : opened) {
                line.close();
            }
        }
        if (failed.get() > 0) {
            throw new Failure(failed + " of the writes were not taken");
        }
    }
}
