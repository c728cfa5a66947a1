package gujeong.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A child process that outlives this JVM. It has its own session, so that a Ctrl-C or a closed terminal does not reach
 * it, writes to a log file, and is found again through a pid file by any later JVM.
 */
public final class Daemon {

    private final EngineHome home;
    private final String name;
    private final Path pidFile;

    public Daemon(EngineHome home, String name) {
        this.home = home;
        this.name = name;
        this.pidFile = home.pidFile(name);
    }

    public String name() {
        return name;
    }

    public Path log() {
        return home.log(name);
    }

    /**
     * Starts the process, unless it is running.
     *
     * @param environment all it gets, besides what is {@link InheritedEnvironment}
     * @throws EngineFailure when the command cannot be executed
     */
    public void start(List<String> command, Map<String, String> environment) {
        if (isRunning()) {
            return;
        }
        try {
            Files.createDirectories(log().getParent());
            Files.createDirectories(pidFile.getParent());
            keepPreviousLog();
            var builder = new ProcessBuilder(SystemCommands.inOwnSession(command))
                    .directory(home.root().toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile());
            InheritedEnvironment.in(builder.environment(), environment);
            Files.writeString(pidFile, ProcessIdentity.of(builder.start().pid()).text());
        } catch (IOException e) {
            throw new EngineFailure("cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    /** The process while it lives. A recycled pid is not mistaken for it. */
    public Optional<ProcessHandle> process() {
        try {
            return Files.exists(pidFile)
                    ? ProcessIdentity.parse(Files.readString(pidFile)).process()
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isRunning() {
        return process().isPresent();
    }

    /** Whether it was started and has ended without having been asked to. */
    public boolean hasCrashed() {
        return Files.exists(pidFile) && !isRunning();
    }

    /**
     * Sends a signal, for instance {@code STOP} and {@code CONT} to freeze and thaw. Nothing happens when the process is
     * not running.
     */
    public void signal(String signal) {
        process().ifPresent(process -> SystemCommands.run("kill", "-" + signal, Long.toString(process.pid())));
    }

    /** Sends a signal to the process and to all it has started. */
    public void signalAll(String signal) {
        List<ProcessHandle> children =
                process().stream().flatMap(ProcessHandle::descendants).toList();
        signal(signal);
        children.stream()
                .filter(ProcessHandle::isAlive)
                .forEach(child -> SystemCommands.run("kill", "-" + signal, Long.toString(child.pid())));
    }

    /** Ties the process to this JVM, also when it is stopped and started again meanwhile, by whomever. */
    Process leash(String signal) {
        return SystemCommands.leash(pidFile, signal);
    }

    /** Asks the process to end with {@code signal}, waits, and kills it when it does not. */
    public void stop(String signal, Duration patience) {
        signal(signal);
        if (!Polling.upTo(patience, () -> !isRunning())) {
            kill();
        }
        forget();
    }

    /** Ends the process at once, as kill -9 does, and waits until the processes it had started have noticed. */
    public void kill() {
        List<ProcessHandle> children =
                process().stream().flatMap(ProcessHandle::descendants).toList();
        signal("KILL");
        Polling.upTo(
                Duration.ofSeconds(10), () -> !isRunning() && children.stream().noneMatch(ProcessHandle::isAlive));
        forget();
    }

    /**
     * Waits until the process is ready.
     *
     * @throws EngineFailure when it ends first, or is not ready in time; it is then left as it is
     */
    public void awaitReady(Duration patience, BooleanSupplier ready) {
        boolean decided = Polling.upTo(patience, () -> ready.getAsBoolean() || !isRunning());
        if (!decided || !isRunning()) {
            String how =
                    decided ? " ended while it was starting" : " was not ready after " + patience.toSeconds() + " s";
            throw new EngineFailure(name + how + "\n" + lastLines(20) + "\nlog: " + log());
        }
    }

    /** The end of the log of the present or the last run. */
    public String lastLines(int count) {
        try (var lines = Files.lines(log())) {
            var all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - count), all.size()));
        } catch (IOException | UncheckedIOException e) {
            return "(the log " + log() + " cannot be read)";
        }
    }

    private void keepPreviousLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), home.log(name + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
