package gujeong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** Whole folders at once. */
public final class Folders {

    private Folders() {}

    /** Files keep their age. */
    public static void copy(Path from, Path to) {
        try {
            for (Path file : contents(from)) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from + " to " + to, e);
        }
    }

    public static void delete(Path folder) {
        try {
            if (Files.exists(folder)) {
                for (Path file : contents(folder).stream()
                        .sorted(Comparator.reverseOrder())
                        .toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.toList();
        }
    }
}
