package gujeong.local.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import gujeong.engines.EngineFailure;
import gujeong.local.Failure;
import gujeong.local.Folders;

import static java.time.Duration.ofSeconds;

/** Plays cases, one after another, in one arena; after a case that ends badly, in a new one. */
final class Suite implements AutoCloseable {

    /** How long a mutated system, which may never settle, is waited for. */
    private static final Duration SHORT = ofSeconds(15);

    private final Path repository;
    private FaultStack faultStack;

    Suite(Path repository) {
        this.repository = repository;
    }

    /** Plays a case and says how it ended. */
    Verdict play(FaultCase one, long seed) {
        if (faultStack == null) {
            faultStack = FaultStack.open(repository);
        }
        return judged(one.name(), one, seed);
    }

    /** Plays the witness of a mutation in an arena of its own: it holds when the witness saw an invariant broken. */
    Verdict play(Mutation mutation, long seed) {
        close();
        faultStack = FaultStack.open(repository);
        faultStack.points.mutate(mutation.point);
        faultStack.patience = SHORT;
        Verdict red = judged(mutation.witness.name() + "-mutated", mutation.witness, seed);
        close();
        String name = "mutation " + mutation.name().toLowerCase(Locale.ROOT);
        // a case that only stumbled, or did not settle in time, has seen nothing
        Optional<String> seen = red.breaches().stream()
                .filter(breach -> breach.startsWith(mutation.invariant + ":"))
                .findFirst();
        List<String> missed = new ArrayList<>();
        if (seen.isEmpty()) {
            missed.add(mutation.what + ", and " + mutation.witness.name() + " did not see " + mutation.invariant
                    + " broken");
            missed.addAll(red.breaches());
        }
        String remark =
                seen.map(breach -> mutation.witness.name() + " saw " + breach).orElse("");
        return new Verdict(name, seed, red.tally(), red.seconds(), remark, missed);
    }

    private Verdict judged(String name, FaultCase one, long seed) {
        long begin = System.nanoTime();
        var before = faultStack.ledger.tally();
        List<String> breaches = new ArrayList<>();
        noting(breaches, () -> perform(one, seed));
        noting(breaches, faultStack::heal);
        noting(breaches, faultStack.traffic::resolve);
        noting(breaches, () -> breaches.addAll(Invariants.breaches(faultStack)));
        var tally = faultStack.ledger.tally().minus(before);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!breaches.isEmpty()) {
            breaches.add("logs: " + keepLogs(name, seed));
            close();
        }
        return new Verdict(name, seed, tally, seconds, "", breaches);
    }

    private void perform(FaultCase one, long seed) throws Exception {
        long own = seed * 31 + one.name().hashCode();
        faultStack.random = new Random(own);
        faultStack.clerk.seed(~own);
        faultStack.traffic.start(own);
        try {
            faultStack.traffic.await(20, ofSeconds(30));
            one.scene().play(faultStack);
        } finally {
            faultStack.traffic.stop();
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void noting(List<String> breaches, Step step) {
        try {
            step.run();
        } catch (CaseFailed | Failure | EngineFailure e) {
            breaches.add(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            breaches.add("interrupted");
        } catch (Exception e) {
            breaches.add(e.toString());
        }
    }

    private Path keepLogs(String name, long seed) {
        Path kept = repository.resolve("deploy/local/target/faults").resolve(name + "-" + seed);
        Folders.delete(kept);
        if (Files.exists(faultStack.logs())) {
            Folders.copy(faultStack.logs(), kept);
        }
        return kept;
    }

    @Override
    public void close() {
        if (faultStack != null) {
            faultStack.close();
            faultStack = null;
        }
    }
}
