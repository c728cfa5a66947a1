package gujeong.gateway.narrative;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.gateway.measure.Source;
import gujeong.gateway.measure.Sources;

import static org.assertj.core.api.Assertions.assertThat;

class NarrativeReaderTest {

    private static final URI ANYWHERE = URI.create("http://127.0.0.1");

    static Stream<String> types() {
        var reader = new NarrativeReader(null, () -> Map.of("budget", ANYWHERE, "press", ANYWHERE));
        return reader.types.values().stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theLedgerKeepsTheWordsOfEveryTypeTheReportReads(String recordType) {
        assertThat(Sources.find(recordType)).map(Source::printedFrom).isPresent();
    }
}
