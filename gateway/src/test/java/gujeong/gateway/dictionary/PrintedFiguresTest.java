package gujeong.gateway.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every figure the reports of 2020 print of what the services keep by now can be asked for as it is printed. */
class PrintedFiguresTest {

    private static final Path PRINTED = Path.of("../deploy/example/printed/figures.csv");
    private static final Pattern KEPT = Pattern.compile(
            "(budget|organization|press|project\\.district_history|project\\.digital_board|facility\\.led_board"
                    + "|facility\\.notice_board)(\\..*|$)");
    /** How the reports' kinds are kept; a plan may be set for any figure. */
    private static final Map<String, Kind> KINDS =
            Map.of("flow", Kind.FLOW, "stock", Kind.BALANCE, "attribute", Kind.LEVEL);

    private final Dictionary dictionary = new Dictionary();

    /** The columns before the first that may hold commas of its own are enough. */
    record Printed(String key, List<String> dimensions, String kind) {

        private static Printed of(String line) {
            String[] columns = line.split(",");
            return new Printed(
                    columns[4].replaceAll("\\{.*", ""),
                    Stream.of(columns[5].split(";"))
                            .filter(each -> !each.isEmpty())
                            .map(each -> each.substring(0, each.indexOf('=')))
                            .toList(),
                    columns[6]);
        }
    }

    @Test
    void isInTheDictionaryWithItsDimensions() throws IOException {
        List<Printed> printed = printed();

        assertThat(printed).hasSizeGreaterThan(100).allSatisfy(figure -> assertThat(dictionary.find(figure.key()))
                .as(figure.toString())
                .hasValueSatisfying(found -> assertThat(found.dimensions()).containsAll(figure.dimensions())));
    }

    @Test
    void isOfTheKindItIsPrintedAs() throws IOException {
        assertThat(printed())
                .filteredOn(figure -> figure.key().matches("(press|facility)\\..*") && KINDS.containsKey(figure.kind()))
                .hasSizeGreaterThan(30)
                .allSatisfy(figure -> assertThat(
                                dictionary.find(figure.key()).orElseThrow().kind())
                        .as(figure.toString())
                        .isEqualTo(KINDS.get(figure.kind())));
    }

    private static List<Printed> printed() throws IOException {
        try (Stream<String> lines = Files.lines(PRINTED)) {
            return lines.skip(1)
                    .map(Printed::of)
                    .filter(figure -> KEPT.matcher(figure.key()).matches())
                    .toList();
        }
    }
}
