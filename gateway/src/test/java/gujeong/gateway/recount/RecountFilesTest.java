package gujeong.gateway.recount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Every figure made from records has its second way: the dictionary and the services' recounts name the same. */
class RecountFilesTest {

    private static final Path SERVICES = Path.of("../services");

    private static final Dictionary DICTIONARY = new Dictionary();

    static Set<String> services() {
        return DICTIONARY.figures().stream()
                .flatMap(figure -> figure.sources().stream())
                .map(RecountFilesTest::serviceOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceRecountsEveryFigureItsRecordsMake(String service) throws IOException {
        Set<String> made = DICTIONARY.figures().stream()
                .filter(figure -> figure.sources().stream().anyMatch(source -> happensIn(service, source)))
                .map(Figure::key)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(made).isNotEmpty();
        assertThat(recounted(service)).containsExactlyInAnyOrderElementsOf(made);
    }

    /** They are of one form in every service, and so is their recount. */
    @Test
    void plansAreRecountedByAllServices() throws IOException {
        assertThat(recounted("kernel")).containsExactly("plans");
    }

    /** Or the sums of two services would have to be taken apart to be compared. */
    @Test
    void whatAddsUpComesFromOneService() {
        assertThat(DICTIONARY.figures())
                .filteredOn(figure -> Set.of(Kind.FLOW, Kind.BALANCE).contains(figure.kind()))
                .allSatisfy(figure -> assertThat(figure.sources().stream()
                                .filter(source -> !source.endsWith(".plan"))
                                .map(RecountFilesTest::serviceOf)
                                .distinct())
                        .as(figure.key())
                        .hasSizeLessThan(2));
    }

    private static boolean happensIn(String service, String source) {
        return serviceOf(source).equals(service) && !source.endsWith(".plan");
    }

    private static String serviceOf(String recordType) {
        return recordType.substring(0, recordType.indexOf('.'));
    }

    private static List<String> recounted(String service) throws IOException {
        try (Stream<Path> files = Files.list(SERVICES.resolve(service).resolve("src/main/resources/recount"))) {
            return files.map(file -> file.getFileName().toString().replaceAll("\\.sql$", ""))
                    .toList();
        }
    }
}
