package gujeong.gateway.dictionary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.util.ClassPathUtils;

/**
 * The dictionary as it is written down: the folder {@code figures} on the class path, be it a directory or in a jar. Two
 * files say what holds for all figures and what they can be asked by; any other is a domain, and bears its name.
 */
final class DictionaryFiles {

    private static final String FOLDER = "figures";
    private static final String ENDING = ".yaml";
    private static final String RULES = "rules";
    private static final String DIMENSIONS = "dimensions";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SortedMap<String, String> files = new TreeMap<>();

    private DictionaryFiles() {}

    static Dictionary.Page read(ClassLoader loader) {
        var folder = new DictionaryFiles();
        try {
            ClassPathUtils.consumeAsPaths(loader, FOLDER, folder::take);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + FOLDER, e);
        }
        return folder.page();
    }

    private void take(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                String file = path.getFileName().toString();
                if (file.endsWith(ENDING)) {
                    files.put(file.substring(0, file.length() - ENDING.length()), Files.readString(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dictionary.Page page() {
        List<Rule> rules = parse(RULES, new TypeReference<List<Rule>>() {});
        Map<String, Dimension> dimensions = parse(DIMENSIONS, new TypeReference<Map<String, Dimension>>() {});
        var domains = new TreeMap<String, Domain>();
        files.keySet().stream()
                .filter(name -> !name.equals(RULES) && !name.equals(DIMENSIONS))
                .forEach(name -> domains.put(name, parse(name, new TypeReference<Domain>() {})));
        return new Dictionary.Page(rules, dimensions, domains);
    }

    private <T> T parse(String name, TypeReference<T> form) {
        String text = files.get(name);
        if (text == null) {
            throw new IllegalStateException("there is no " + FOLDER + "/" + name + ENDING);
        }
        try {
            return YAML.readValue(text, form);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + "/" + name + ENDING, e);
        }
    }
}
