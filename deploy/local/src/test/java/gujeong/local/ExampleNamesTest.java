package gujeong.local;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The district of the example is data: its names are in {@code deploy/example} and nowhere in what every district runs,
 * sees or reads.
 */
class ExampleNamesTest {

    private static final Path REPOSITORY = Path.of("../..");
    private static final Path EXAMPLE = REPOSITORY.resolve("deploy/example");
    private static final Path NAMES = EXAMPLE.resolve("names.txt");

    @Test
    void nothingThatEveryDistrictRunsBearsANameOfTheExample() throws IOException {
        var found = new ArrayList<String>();
        for (Path module : modules()) {
            found.addAll(named(module.resolve("src/main")));
            found.addAll(named(module.resolve("contracts")));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void theNamesLookedForAreThoseOfTheExample() throws IOException {
        assertThat(Files.readAllLines(NAMES)).isNotEmpty().allSatisfy(name -> assertThat(named(EXAMPLE))
                .as(name)
                .anyMatch(found -> found.endsWith(" " + name) && !found.contains(NAMES.getFileName() + " ")));
    }

    /** Every folder with a {@code pom.xml}, two levels deep. */
    private static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.find(REPOSITORY, 3, (file, attributes) -> file.getFileName()
                .toString()
                .equals("pom.xml"))) {
            List<Path> modules = files.map(Path::getParent).toList();
            assertThat(modules).contains(REPOSITORY.resolve("services/kernel"), REPOSITORY.resolve("gateway"));
            return modules;
        }
    }

    /** File and name, of every name of the example that a file bears. */
    private static List<String> named(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        List<String> names = Files.readAllLines(NAMES);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> {
                        String text = text(file);
                        return names.stream().filter(text::contains).map(name -> file + " " + name);
                    })
                    .toList();
        }
    }

    /** Nothing of what is no text. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
