package gujeong.kernel.recount;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkus.runtime.util.ClassPathUtils;

/**
 * How one figure is counted.
 *
 * @param figure the figure's key, which is the file's name; what it says of a file whose rows name their figures is only
 *     the file
 * @param sql a query with the parameter {@code :asOf}
 */
record RecountFile(String figure, String sql) {

    private static final String FOLDER = "recount";
    private static final String ENDING = ".sql";

    /** All of them, in the order of their names; a file of the service takes the place of the kernel's. */
    static List<RecountFile> all() {
        Map<String, RecountFile> files = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(
                    FOLDER, folder -> in(folder).forEach(file -> files.putIfAbsent(file.figure, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(files.values());
    }

    private static List<RecountFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(RecountFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecountFile read(Path file) {
        try {
            String name = file.getFileName().toString();
            return new RecountFile(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
