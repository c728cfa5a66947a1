package gujeong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

import gujeong.engines.EngineHome;
import gujeong.engines.Polling;

/** The state folder itself: who may change it, what was loaded into it, how it is wiped. */
final class State {

    private static final List<String> FOLDERS =
            List.of("postgres", "kafka", "applications", "keys", "personal", "spool", "run", "logs");

    /** The watcher takes the folder too, for a moment, to start a process that died. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final EngineHome home;
    private final Path loaded;
    private final Path claim;
    private final Path portOffset;

    State(EngineHome home) {
        this.home = home;
        this.loaded = home.root().resolve("loaded");
        this.claim = home.root().resolve("gujeong.state");
        this.portOffset = home.root().resolve("port-offset");
    }

    /**
     * Makes the folder ours, and does something to it while no other command can.
     *
     * @throws Failure when another command is at work on it, or it is somebody else's folder
     */
    void change(Runnable change) {
        boolean done = Polling.upTo(PATIENCE, Duration.ofMillis(50), () -> changeUnlessBusy(change));
        if (!done) {
            throw new Failure("another gujeong command is at work on " + home.root() + ": wait until it has ended");
        }
    }

    /** The same, if no other command is at work on it; else does nothing and returns false. */
    boolean changeUnlessBusy(Runnable change) {
        try {
            Files.createDirectories(home.root());
            if (!Files.exists(claim)) {
                refuseForeignFolder();
                Files.writeString(claim, "This folder is the state of a local Gujeong stack.\n");
            }
            try (var channel = FileChannel.open(claim, StandardOpenOption.WRITE)) {
                if (!isLocked(channel)) {
                    return false;
                }
                change.run();
                return true;
            }
        } catch (IOException e) {
            throw new Failure("cannot use the folder " + home.root() + ": " + e, e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** What is not ours is not ours to write to, let alone to wipe. */
    private void refuseForeignFolder() throws IOException {
        try (var files = Files.list(home.root())) {
            if (files.anyMatch(file -> !FOLDERS.contains(file.getFileName().toString()))) {
                throw new Failure(
                        home.root() + " holds other things than the state of a Gujeong stack: choose an empty "
                                + "folder with GUJEONG_HOME");
            }
        }
    }

    /** Later commands find the stack where this start puts it. */
    void rememberPortOffset(int offset) {
        write(portOffset, Integer.toString(offset));
    }

    int rememberedPortOffset() {
        try {
            return Files.exists(portOffset)
                    ? Integer.parseInt(Files.readString(portOffset).strip())
                    : 0;
        } catch (IOException | NumberFormatException e) {
            throw new Failure("cannot read " + portOffset + ": remove it, or set GUJEONG_PORT_OFFSET", e);
        }
    }

    /** Whether the first start has settled what is loaded. */
    boolean isSettled() {
        return Files.exists(loaded);
    }

    /** @param what the example, or nothing: later starts load nothing by themselves */
    void settle(String what) {
        write(loaded, what);
    }

    private static void write(Path file, String line) {
        try {
            Files.writeString(file, line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Forgets everything. Nothing may be running. */
    void wipe() {
        FOLDERS.forEach(folder -> Folders.delete(home.root().resolve(folder)));
        Folders.delete(loaded);
    }
}
