package gujeong.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process id with the start of its process, which distinguishes it from a later process with the same id.
 *
 * @param birth on Linux the start in ticks since boot, which does not move when somebody sets the clock; elsewhere the
 *     start time
 */
record ProcessIdentity(long number, String birth) {

    private static final Path PROC = Path.of("/proc");

    static ProcessIdentity of(long number) {
        return new ProcessIdentity(number, birthOf(number).orElse("?"));
    }

    static ProcessIdentity parse(String text) {
        String[] words = text.strip().split(" ");
        return words.length == 2
                ? new ProcessIdentity(Long.parseLong(words[0]), words[1])
                : new ProcessIdentity(-1, "?");
    }

    String text() {
        return number + " " + birth;
    }

    Optional<ProcessHandle> process() {
        return birthOf(number).filter(birth::equals).flatMap(same -> ProcessHandle.of(number));
    }

    /** Empty when no such process lives. A zombie, which nobody in a bare container buries, does not live. */
    private static Optional<String> birthOf(long number) {
        Path stat = PROC.resolve(number + "/stat");
        if (Files.isDirectory(PROC.resolve("self"))) {
            try {
                String line = Files.readString(stat);
                // The second field is the command in parentheses and may hold blanks: count from its end.
                String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
                return "Z".equals(fields[0]) ? Optional.empty() : Optional.of(fields[19]);
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return ProcessHandle.of(number)
                .filter(ProcessHandle::isAlive)
                .map(process ->
                        process.info().startInstant().map(Object::toString).orElse("?"));
    }
}
