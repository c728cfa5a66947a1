package gujeong.local.fuzz;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends one request after the other until the time is over, has each answer judged, and learns from it. */
final class Worker implements Runnable {

    private final FuzzInputs world;
    private final Requests requests;
    private final SeededRandom random;
    private final Oracles oracles;
    private final AcknowledgedWrites writes;
    private final Finding.All findings;
    private final Counts counts;
    private final long end;

    /** What was asked, by operation and status. */
    static final class Counts {
        final AtomicInteger requests = new AtomicInteger();
        private final Map<String, AtomicInteger> answered = new ConcurrentHashMap<>();

        void add(Request request, Response answer) {
            requests.incrementAndGet();
            answered.computeIfAbsent(request.operation() + " " + answer.status() / 100, each -> new AtomicInteger())
                    .incrementAndGet();
        }

        /** How often the operation was answered with a status of this class. */
        int answered(Operation operation, int hundreds) {
            AtomicInteger count = answered.get(operation + " " + hundreds);
            return count == null ? 0 : count.get();
        }
    }

    /** @param end in {@link System#nanoTime()} */
    Worker(
            FuzzInputs world,
            long seed,
            String prefix,
            Oracles oracles,
            AcknowledgedWrites writes,
            Finding.All findings,
            Counts counts,
            long end) {
        this.world = world;
        this.random = new SeededRandom(seed);
        this.requests = new Requests(world, random, prefix);
        this.oracles = oracles;
        this.writes = writes;
        this.findings = findings;
        this.counts = counts;
        this.end = end;
    }

    @Override
    public void run() {
        try (var client = new RawClient()) {
            while (System.nanoTime() < end) {
                Request request = requests.next();
                Response answer = client.send(request);
                judge(request, answer);
                learn(request, answer);
            }
        }
    }

    private void judge(Request request, Response answer) {
        counts.add(request, answer);
        oracles.breaches(request, answer)
                .forEach(breach -> findings.add(new Finding(
                        request.operation().toString(), breach.getKey(), breach.getValue(), request.curl())));
        if (oracles.isJournalled(request)) {
            writes.note(request, answer);
        }
    }

    private void learn(Request request, Response answer) {
        if (answer.isSuccess() && answer.isJson() && request.how().isDocumented() && answer.body().length < 1 << 20) {
            world.pool().add(request.operation().collection(), answer.json(), random);
        }
    }
}
