package gujeong.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import gujeong.engines.Daemon;
import gujeong.engines.EngineFailure;

/** The process that watches a stack which was started with {@code up --detach}. */
final class SupervisorProcess {

    private final Installation installation;
    private final SupervisorState watching;
    private final Daemon daemon;

    SupervisorProcess(Installation installation) {
        this.installation = installation;
        this.watching = new SupervisorState(installation.home());
        this.daemon = new Daemon(installation.home(), "watcher");
    }

    /**
     * Has the stack watched, if nobody watches it; true when a watcher had to be started.
     *
     * @throws EngineFailure when it does not start
     */
    boolean ensure() {
        if (watching.isGoingOn()) {
            return false;
        }
        daemon.start(
                command(),
                Map.of(
                        "GUJEONG_HOME", installation.home().root().toString(),
                        "GUJEONG_PORT_OFFSET", Integer.toString(installation.portOffset())));
        daemon.awaitReady(Duration.ofSeconds(30), () -> watching.read().isPresent());
        return true;
    }

    void stop() {
        daemon.stop("TERM", Duration.ofSeconds(5));
    }

    /** A small process: it looks at a few pid files a second. */
    private List<String> command() {
        return List.of(
                Jdk.newest().java().toString(),
                "-Xms4m",
                "-Xmx32m",
                "-Xss256k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=8m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dgujeong.repository=" + installation.repository(),
                "-cp",
                classpath(),
                Gujeong.class.getName(),
                "watch");
    }

    /** A copy of what this program runs from, so that a later build does not pull the jars from under the watcher. */
    private String classpath() {
        Path copy = installation.home().folder("applications").resolve("watcher");
        Folders.delete(copy);
        var copied = new ArrayList<String>();
        try {
            for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path from = Path.of(element);
                if (Files.exists(from)) {
                    Path to = Files.createDirectories(copy.resolve(Integer.toString(copied.size())))
                            .resolve(from.getFileName());
                    Folders.copy(from, to);
                    copied.add(to.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the program of the watcher", e);
        }
        return String.join(File.pathSeparator, copied);
    }

    /** What that process does. */
    @Command(name = "watch", hidden = true, description = "Watches a running stack; `up --detach` starts it.")
    static final class Follow implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Installation installation = Installation.fromEnvironment();
            var progress = Progress.dated(spec.commandLine().getOut());
            new Supervisor(installation, new Stack(installation), progress).follow();
            return 0;
        }
    }
}
