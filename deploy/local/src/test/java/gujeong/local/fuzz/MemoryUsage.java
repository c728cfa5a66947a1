package gujeong.local.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the Java processes of the stack take. Resident memory is {@code VmRSS} of {@code /proc/<pid>/status}, read every
 * few seconds (Linux only; elsewhere it is not watched); the live heap is {@code GC.heap_info} of {@code jcmd} after a
 * full collection.
 */
final class MemoryUsage {

    /** Heap of 160 MB, metaspace, code, thread stacks and buffers of a healthy process, and a half more. */
    static final long MOST_RESIDENT = 640L << 20;
    /** Of 160 MB, after a full collection: what is kept between requests must leave room for them. */
    static final long MOST_LIVE = 110L << 20;

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile("(?m)^\\S.*?\\s+total \\d+K, used (\\d+)K");

    private final Map<String, Long> peaks = new LinkedHashMap<>();

    void read(Map<String, Optional<Long>> pids) {
        pids.forEach((name, pid) ->
                pid.flatMap(MemoryUsage::resident).ifPresent(bytes -> peaks.merge(name, bytes, Math::max)));
    }

    /** The most that was seen of each process, in bytes. */
    Map<String, Long> peaks() {
        return peaks;
    }

    private static Optional<Long> resident(long pid) {
        try {
            var found = RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            return found.find() ? Optional.of(Long.parseLong(found.group(1)) << 10) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Bytes in use after a full collection; empty when the JDK's tools cannot ask the process. */
    static Optional<Long> live(long pid) {
        run("GC.run", pid);
        return live(run("GC.heap_info", pid));
    }

    static Optional<Long> live(String heapInfo) {
        List<Long> used = new ArrayList<>();
        var found = USED.matcher(heapInfo);
        while (found.find()) {
            used.add(Long.parseLong(found.group(1)) << 10);
        }
        return used.isEmpty()
                ? Optional.empty()
                : Optional.of(used.stream().mapToLong(Long::longValue).sum());
    }

    private static String run(String command, long pid) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(jcmd)) {
            return "";
        }
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
