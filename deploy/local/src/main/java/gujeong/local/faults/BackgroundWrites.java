package gujeong.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import gujeong.engines.Polling;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

/** The load: clerks who write all the time, whatever happens to the system, each on a thread of its own. */
final class BackgroundWrites {

    private static final int SPENDING = 3;
    private static final int CLIPPING = 2;
    static final int CLERKS = SPENDING + CLIPPING;
    private static final Duration PAUSE = ofMillis(30);
    private static final Duration PAUSE_AFTER_SILENCE = ofMillis(500);
    private static final Duration TO_BE_ANSWERED = ofSeconds(90);

    private final ClientLedger ledger;
    private final Client client;
    private final List<Clerk> clerks;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    BackgroundWrites(Client client, ClientLedger ledger) {
        this.client = client;
        this.ledger = ledger;
        this.clerks = IntStream.rangeClosed(1, CLERKS)
                .mapToObj(number -> number <= SPENDING
                        ? new BudgetClerk(number, client, ledger)
                        : new PressClerk(number, client, ledger))
                .toList();
    }

    void settleIn() {
        clerks.forEach(Clerk::settleIn);
    }

    void start(long seed) {
        running = true;
        for (int i = 0; i < clerks.size(); i++) {
            Clerk clerk = clerks.get(i);
            clerk.seed(seed * CLERKS + i);
            Thread thread = new Thread(() -> work(clerk), "clerk " + (i + 1));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void work(Clerk clerk) {
        while (running) {
            pause(clerk.write().isDoubtful() ? PAUSE_AFTER_SILENCE : PAUSE);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        running = false;
        for (Thread thread : threads) {
            try {
                thread.join(ofSeconds(30).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            CaseFailed.unless(!thread.isAlive(), thread.getName() + " does not stop");
        }
        threads.clear();
    }

    /** Waits until that many more writes are acknowledged, among them some of every clerk. */
    void await(int more, Duration patience) {
        List<Integer> before = acknowledged();
        boolean came = Polling.upTo(patience, ofMillis(50), () -> {
            List<Integer> now = acknowledged();
            return sum(now) - sum(before) >= more
                    && IntStream.range(0, CLERKS).allMatch(clerk -> now.get(clerk) > before.get(clerk));
        });
        CaseFailed.unless(
                came,
                "not even " + more + " writes of all clerks were acknowledged within " + patience.toSeconds()
                        + " s: by clerk " + before + " before, " + acknowledged() + " then");
    }

    private List<Integer> acknowledged() {
        return clerks.stream().map(Clerk::acknowledged).toList();
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    /** Sends what had no answer again, with its key, until it has one. */
    void resolve() {
        boolean answered = Polling.upTo(TO_BE_ANSWERED, ofMillis(200), () -> {
            ledger.unknown().forEach(client::send);
            return ledger.unknown().isEmpty();
        });
        CaseFailed.unless(answered, ledger.unknown().size() + " writes have no answer even long after the fault");
    }
}
