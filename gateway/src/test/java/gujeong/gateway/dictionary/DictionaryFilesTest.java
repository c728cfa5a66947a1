package gujeong.gateway.dictionary;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DictionaryFilesTest {

    private static final String FIGURE =
            """
              - key: %s
                label: {ko: 수, en: Number}
                definition: {ko: 센 것, en: What was counted.}
                unit: 건
                kind: FLOW
                sources: [budget.payment]
                version: 1
            """;

    @TempDir
    private Path folder;

    private final Map<String, String> files = new TreeMap<>(Map.of(
            "rules.yaml",
            "- about: {ko: 끝, en: Ends}\n  says: {ko: 센다., en: It counts.}\n",
            "dimensions.yaml",
            "place: {label: {ko: 장소, en: Place}}\n",
            "health.yaml",
            domain("health.visits", "health.patients")));

    @Test
    void aDomainIsFoundWhereverItsFileIs() throws IOException {
        assertThat(read(directory()).domains()).containsOnlyKeys("health");
        assertThat(read(jar()).domains()).containsOnlyKeys("health");
        files.put("welfare.yaml", domain("welfare.visits"));

        Dictionary dictionary = read(jar());

        assertThat(dictionary.figures())
                .extracting(Figure::key)
                .containsExactly("health.visits", "health.patients", "welfare.visits");
        assertThat(dictionary.rules()).extracting(rule -> rule.about().en()).containsExactly("Ends");
        assertThat(dictionary.dimensions()).containsOnlyKeys("place");
    }

    @Test
    void aKeyStandsInTheFileOfItsDomain() {
        files.put("welfare.yaml", domain("health.beds"));

        assertThatThrownBy(() -> read(directory()))
                .hasMessageContaining("health.beds")
                .hasMessageContaining("welfare");
    }

    @Test
    void aKeyStandsOnlyOnce() {
        files.put("health.yaml", domain("health.visits", "health.visits"));

        assertThatThrownBy(() -> read(directory())).hasMessage("figure health.visits is defined twice");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        files.put("welfare.yaml", "figures: {");
        assertThatThrownBy(() -> read(directory())).hasMessageContaining("figures/welfare.yaml");

        files.put("welfare.yaml", domain("welfare.visits") + "label: {ko: 둘, en: Two}\n");
        assertThatThrownBy(() -> read(directory())).hasMessageContaining("figures/welfare.yaml");

        files.remove("rules.yaml");
        assertThatThrownBy(() -> read(jar())).hasMessageContaining("figures/rules.yaml");
    }

    private static String domain(String... keys) {
        var text = new StringBuilder("label: {ko: 분야, en: Domain}\nfigures:\n");
        for (String key : keys) {
            text.append(FIGURE.formatted(key));
        }
        return text.toString();
    }

    private static Dictionary read(Path place) throws IOException {
        try (var loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
            return new Dictionary(DictionaryFiles.read(loader));
        }
    }

    private Path directory() throws IOException {
        Path figures = Files.createDirectories(folder.resolve("classes/figures"));
        for (var file : files.entrySet()) {
            Files.writeString(figures.resolve(file.getKey()), file.getValue());
        }
        return folder.resolve("classes");
    }

    private Path jar() throws IOException {
        Path jar = Files.createTempFile(folder, "dictionary", ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("figures/"));
            for (var file : files.entrySet()) {
                out.putNextEntry(new JarEntry("figures/" + file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
