package gujeong.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import gujeong.engines.Polling;
import gujeong.faults.agent.FaultPoint;
import gujeong.local.Failure;
import gujeong.local.Installation;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

/** The places inside the services where the agent can strike. A file of a point's name arms it. */
final class FaultPointFiles {

    private final Path folder;
    private final Path agent;
    private FaultPoint mutation;

    FaultPointFiles(Installation installation) {
        folder = installation.home().folder("points");
        agent = agent(installation.repository().resolve("deploy/local/target/lib"));
    }

    private static Path agent(Path libraries) {
        try (var jars = Files.list(libraries)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("faults-agent-"))
                    .findFirst()
                    .orElseThrow(() -> new Failure("the agent is not in " + libraries + ": run mvn package"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes a JVM load the agent. It starts often and ends soon: compiling well would cost more than it saves. */
    Map<String, String> environment() {
        return Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -javaagent:" + agent + "=" + folder);
    }

    void arm(FaultPoint point) {
        arm(point, "");
    }

    void arm(FaultPoint point, String argument) {
        try {
            // in one step, so that a point is never met half written
            Path prepared = Files.writeString(folder.resolve(point.file() + ".new"), argument);
            Files.move(prepared, folder.resolve(point.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void disarm(FaultPoint point) {
        try {
            Files.deleteIfExists(folder.resolve(point.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void disarmAll() {
        for (FaultPoint point : FaultPoint.values()) {
            if (point != mutation) {
                disarm(point);
            }
        }
    }

    /** Arms a point as long as the stack exists. */
    void mutate(FaultPoint point) {
        mutation = point;
        arm(point);
    }

    /** A point that strikes once takes its file with it. */
    void awaitStruck(FaultPoint point) {
        boolean struck = Polling.upTo(ofSeconds(30), ofMillis(20), () -> !Files.exists(folder.resolve(point.file())));
        disarm(point);
        CaseFailed.unless(struck, "the point " + point + " was never reached");
    }
}
