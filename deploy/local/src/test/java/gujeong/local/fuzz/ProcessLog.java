package gujeong.local.fuzz;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The log of a process from one moment on: what it reports as its own errors. */
final class ProcessLog {

    private static final Pattern ERROR = Pattern.compile("^\\S+ (ERROR|FATAL) .*");
    private static final Pattern LINE = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}T\\S+ [A-Z]+ .*");
    private static final Pattern THROWN = Pattern.compile("^(?:Caused by: )?[\\w.$]+(?:Exception|Error)\\b.*");

    private final Path file;
    private final long begin;

    private ProcessLog(Path file, long begin) {
        this.file = file;
        this.begin = begin;
    }

    static ProcessLog from(Path file) {
        try {
            return new ProcessLog(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every kind of error and stack trace since then, with the first lines that show it. */
    Map<String, String> errors() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(log.length() - begin, 256 << 20)];
            log.seek(begin);
            log.readFully(bytes);
            return errors(new String(bytes, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> errors(List<String> lines) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (ERROR.matcher(line).matches()) {
                String root = root(lines, i + 1);
                errors.putIfAbsent(kind(line) + (root.isEmpty() ? "" : " ← " + kind(root)), line);
            } else if (THROWN.matcher(line).matches() && !line.startsWith("Caused by")) {
                errors.putIfAbsent(kind(line), line);
            }
        }
        return errors;
    }

    /** The last cause of the stack trace that begins there, with the place it was thrown at. */
    private static String root(List<String> lines, int begin) {
        String root = "";
        for (int i = begin; i < lines.size() && !LINE.matcher(lines.get(i)).matches(); i++) {
            if (THROWN.matcher(lines.get(i)).matches()) {
                root = lines.get(i)
                        + (i + 1 < lines.size() ? " " + lines.get(i + 1).strip() : "");
            }
        }
        return root;
    }

    /** Without what differs between two errors of one kind: times, ids, numbers. */
    private static String kind(String line) {
        return line.replaceFirst("^\\d{4}-\\d{2}-\\d{2}T\\S+ ", "")
                .replaceFirst("HTTP Request to \\S+ failed, error id: \\S+", "a request failed")
                .replaceAll("\\[[0-9a-f]{32}]", "[]")
                .replaceAll("fuzz-[\\w.-]+", "…")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                .replaceAll("\\d+", "#");
    }
}
