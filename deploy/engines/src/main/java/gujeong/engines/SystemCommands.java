package gujeong.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs of the operating system: what the engines are started, signalled and guarded with. */
public final class SystemCommands {

    private SystemCommands() {}

    /** The command in a session of its own where the system can do that (Linux), else as it is. */
    static List<String> inOwnSession(List<String> command) {
        return exists("setsid") ? prefixed(List.of("setsid"), command) : command;
    }

    static List<String> prefixed(List<String> prefix, List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    static boolean exists(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs a short command and returns what it printed; throws when it fails. */
    public static String run(String... command) {
        return run(List.of(command));
    }

    static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new EngineFailure(String.join(" ", command) + " failed:\n" + output.strip());
            }
            return output.strip();
        } catch (IOException e) {
            throw new EngineFailure("cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("interrupted while running " + command.get(0), e);
        }
    }

    /**
     * Ties the process that a pid file names to this JVM: when the JVM ends, however it ends, the process that is named
     * then gets the signal. A shell waits on a pipe that the system closes with us.
     */
    static Process leash(Path pidFile, String signal) {
        // read says no at the end of a file without a last line break, but it has read
        String script =
                "trap '' INT TERM HUP; cat >/dev/null; read -r pid birth < \"$0\"; kill -" + signal + " \"$pid\"";
        try {
            return new ProcessBuilder("sh", "-c", script, pidFile.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new EngineFailure("cannot guard the process of " + pidFile, e);
        }
    }
}
