package gujeong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import gujeong.engines.EngineHome;
import gujeong.engines.Polling;

/**
 * Whether somebody watches a stack, and what it reports. There is one watcher at most: it holds the lock of a file, which
 * the system releases however the watcher ends.
 */
final class SupervisorState {

    /** Longer than another command takes to look whether the lock is held. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path lock;
    private final Path report;

    SupervisorState(EngineHome home) {
        this.lock = home.folder("run").resolve("watch.lock");
        this.report = home.folder("run").resolve("watch");
    }

    /**
     * What a watcher has seen.
     *
     * @param pid the watcher's own
     * @param since when it began
     */
    record Report(long pid, Instant since, List<Seen> processes) {

        Optional<Seen> of(String process) {
            return processes.stream()
                    .filter(seen -> seen.process().equals(process))
                    .findFirst();
        }
    }

    /**
     * @param restarts how often it was started again
     * @param next when that is tried the next time
     */
    record Seen(String process, int restarts, Optional<Instant> next) {}

    /**
     * To be closed when the watching ends; empty when somebody else is watching. What an earlier watcher reported is
     * forgotten.
     */
    Optional<FileChannel> begin() {
        var begun = new ArrayList<FileChannel>();
        Polling.upTo(PATIENCE, Duration.ofMillis(20), () -> {
            locked(false).ifPresent(begun::add);
            return !begun.isEmpty();
        });
        begun.forEach(each -> forget());
        return begun.stream().findFirst();
    }

    private void forget() {
        try {
            Files.deleteIfExists(report);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + report, e);
        }
    }

    /** A query takes a shared lock for a moment, so that two queries do not take each other for a watcher. */
    boolean isGoingOn() {
        Optional<FileChannel> free = locked(true);
        free.ifPresent(SupervisorState::close);
        return free.isEmpty();
    }

    private Optional<FileChannel> locked(boolean shared) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock(0, Long.MAX_VALUE, shared);
            if (held != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + lock, e);
        }
        close(channel);
        return Optional.empty();
    }

    static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the report as a whole: a reader sees the old or the new one. */
    void write(Report seen) {
        var lines = new ArrayList<String>();
        lines.add(seen.pid() + " " + seen.since());
        seen.processes()
                .forEach(each -> lines.add(each.process() + " " + each.restarts() + " "
                        + each.next().map(Instant::toString).orElse("-")));
        try {
            Path next = report.resolveSibling("watch.next");
            Files.write(next, lines);
            Files.move(next, report, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + report, e);
        }
    }

    /** Empty when nobody is watching, or has reported yet. */
    Optional<Report> read() {
        if (!isGoingOn()) {
            return Optional.empty();
        }
        try {
            List<String[]> lines = Files.readAllLines(report).stream()
                    .map(line -> line.split(" "))
                    .toList();
            String[] watcher = lines.get(0);
            return Optional.of(new Report(
                    Long.parseLong(watcher[0]),
                    Instant.parse(watcher[1]),
                    lines.stream().skip(1).map(SupervisorState::seen).toList()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + report, e);
        }
    }

    private static Seen seen(String[] words) {
        Optional<Instant> next = words[2].equals("-") ? Optional.empty() : Optional.of(Instant.parse(words[2]));
        return new Seen(words[0], Integer.parseInt(words[1]), next);
    }
}
