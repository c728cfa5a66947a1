package gujeong.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DaemonTest {

    @TempDir
    Path folder;

    private EngineHome home;
    private Daemon daemon;

    @BeforeEach
    void makeHome() {
        home = new EngineHome(folder);
        daemon = new Daemon(home, "sleeper");
    }

    @AfterEach
    void end() {
        daemon.kill();
    }

    @Test
    void isFoundAgainByAnotherJvm() {
        daemon.start(List.of("sleep", "60"), Map.of());

        assertThat(new Daemon(home, "sleeper").process()).isPresent().isEqualTo(daemon.process());
    }

    @Test
    void isStartedOnlyOnce() {
        daemon.start(List.of("sleep", "60"), Map.of());
        var first = daemon.process();

        daemon.start(List.of("sleep", "60"), Map.of());

        assertThat(daemon.process()).isEqualTo(first);
    }

    /** A JVM that starts a process as its child, and is killed. */
    static final class Holder {

        public static void main(String[] folder) {
            var daemon = new Daemon(new EngineHome(Path.of(folder[0])), "sleeper");
            daemon.start(List.of("sleep", "60"), Map.of());
            daemon.leash("KILL");
            Runtime.getRuntime().halt(0);
        }
    }

    @Test
    void onALeashEndsWithTheJvmThatHoldsIt() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = System.getProperty("java.class.path");

        Process holder = new ProcessBuilder(
                        java.toString(), "-cp", classPath, Holder.class.getName(), folder.toString())
                .inheritIO()
                .start();

        assertThat(holder.waitFor()).isZero();
        assertThat(home.pidFile("sleeper")).exists();
        assertThat(Polling.upTo(Duration.ofSeconds(10), () -> !daemon.isRunning()))
                .isTrue();
    }

    @Test
    void hasASessionOfItsOwn() {
        daemon.start(List.of("sleep", "60"), Map.of());

        String pid = Long.toString(daemon.process().orElseThrow().pid());
        assertThat(SystemCommands.run("ps", "-o", "sid=", "-p", pid)).isEqualTo(pid);
    }

    @Test
    void isKilledWhenItDoesNotStop() {
        daemon.start(List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done"), Map.of());

        daemon.stop("TERM", Duration.ofMillis(200));

        assertThat(daemon.isRunning()).isFalse();
    }

    @Test
    void aStrangerWithItsNumberIsNotMistakenForIt() throws Exception {
        home.folder("run");
        Files.writeString(home.pidFile("sleeper"), ProcessHandle.current().pid() + " 12345");

        assertThat(daemon.process()).isEmpty();
    }

    @Test
    void anEarlyEndIsToldWithTheEndOfTheLog() {
        daemon.start(List.of("sh", "-c", "echo $WHY; exit 1"), Map.of("WHY", "no paper in the tray"));

        assertThatThrownBy(() -> daemon.awaitReady(Duration.ofSeconds(10), () -> false))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("sleeper ended while it was starting")
                .hasMessageContaining("no paper in the tray")
                .hasMessageContaining(daemon.log().toString());
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws Exception {
        daemon.start(List.of("echo", "first"), Map.of());
        Polling.upTo(Duration.ofSeconds(10), () -> !daemon.isRunning());
        daemon.start(List.of("echo", "second"), Map.of());
        Polling.upTo(Duration.ofSeconds(10), () -> !daemon.isRunning());

        assertThat(daemon.lastLines(5)).isEqualTo("second");
        assertThat(Files.readString(home.log("sleeper.previous"))).isEqualTo("first\n");
    }
}
