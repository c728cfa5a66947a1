package gujeong.gateway.dictionary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import gujeong.gateway.measure.Sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DictionaryTest {

    private static final Label ANY = new Label("아무", "any");

    private final Dictionary dictionary = new Dictionary();

    @Test
    void definesEveryFigureInOneSentenceOfEachLanguage() {
        assertThat(dictionary.figures()).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.definition().en()).as(figure.key()).endsWith(".").doesNotContain(". ");
            assertThat(figure.definition().ko()).as(figure.key()).isNotBlank();
            assertThat(figure.label().ko()).as(figure.key()).isNotBlank();
        });
    }

    @Test
    void isFedOnlyByRecordTypesTheLedgerReads() {
        assertThat(dictionary.figures()).allSatisfy(figure -> assertThat(figure.sources())
                .as(figure.key())
                .allMatch(source -> Sources.find(source).isPresent()));
    }

    @Test
    void everyRateSaysWhatItIsBasedOn() {
        assertThat(dictionary.figures())
                .filteredOn(figure -> figure.kind() == Kind.RATE)
                .extracting(figure -> figure.formula() + " on " + figure.basis().en())
                .contains(
                        "budget.executed / budget.allocated on commitments",
                        "budget.paid / budget.allocated on payments");
    }

    @Test
    void aComputedFigureStandsOnTheServicesOfItsParts() {
        Figure rate = dictionary.find("budget.execution_rate").orElseThrow();

        assertThat(dictionary.services(rate)).containsExactly("budget");
    }

    @Test
    void saysInBothLanguagesWhatHoldsForAllFigures() {
        assertThat(dictionary.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.says().en()).as(rule.about().en()).endsWith(".");
            assertThat(rule.says().ko()).as(rule.about().en()).endsWith(".");
        });
        assertThat(dictionary.rules())
                .extracting(rule -> rule.about().en())
                .contains("0 and unknown", "Periods", "Ends", "Several observations", "Several plans", "Rounding");
    }

    @Test
    void whatIsRoundedBeforeItIsCountedSaysToHowManyDecimals() {
        assertThat(dictionary.find("press.led_board.start_hour").orElseThrow().decimals())
                .isEqualTo(2);
    }

    @Test
    void readsSumsAndRatios() {
        assertThat(Formula.parse("a.b - c.d + e.f").terms())
                .containsExactly(new Formula.Term(1, "a.b"), new Formula.Term(-1, "c.d"), new Formula.Term(1, "e.f"));
        assertThat(Formula.parse("a.b - c.d + e.f")).hasToString("a.b - c.d + e.f");
        assertThat(Formula.parse("a.b / c.d").ratio()).isTrue();
        assertThatThrownBy(() -> Formula.parse("a.b * c.d")).hasMessageContaining("a.b * c.d");
    }

    @Test
    void refusesToContradictItself() {
        assertThatThrownBy(() -> dictionary(flow("a.b"), flow("a.b"))).hasMessageContaining("twice");
        assertThatThrownBy(() -> dictionary(flow("a.b"), rate("a.b / c.d"))).hasMessageContaining("c.d");
        assertThatThrownBy(() -> dictionary(flow("a.b", "nowhere"))).hasMessageContaining("nowhere");
        assertThatThrownBy(() -> new Figure("a.b", ANY, ANY, "%", null, Kind.RATE, null, null, null, null, 1, ANY, 1))
                .hasMessageContaining("divides");
    }

    @Test
    void aFigureIsDefinedInItsOwnDomain() {
        var page = new Dictionary.Page(List.of(), Map.of(), Map.of("b", new Domain(ANY, List.of(flow("a.b")))));

        assertThatThrownBy(() -> new Dictionary(page)).hasMessage("figure a.b is defined in the domain b");
    }

    @Test
    void everyDomainHasALabelAndFigures() {
        assertThat(dictionary.domains()).containsKeys("budget", "press");
        assertThat(dictionary.domains().values()).allSatisfy(domain -> {
            assertThat(domain.label().ko()).isNotBlank();
            assertThat(domain.label().en()).isNotBlank();
            assertThat(domain.figures()).isNotEmpty();
        });
    }

    @Test
    void aDimensionIsAskedByInSomeFigure() {
        assertThat(dictionary.figures().stream().flatMap(figure -> figure.dimensions().stream()))
                .containsAll(dictionary.dimensions().keySet());
    }

    @Test
    void theValuesOfADimensionKeepTheirOrder() {
        assertThat(dictionary.dimensions().get("fundSource").values().keySet())
                .containsExactly("DISTRICT", "CITY", "NATIONAL");
    }

    private static Dictionary dictionary(Figure... figures) {
        Map<String, Domain> domains = Stream.of(figures)
                .collect(Collectors.groupingBy(
                        Figure::domain,
                        Collectors.collectingAndThen(Collectors.toList(), each -> new Domain(ANY, each))));
        return new Dictionary(new Dictionary.Page(List.of(), Map.of(), domains));
    }

    private static Figure flow(String key, String... dimensions) {
        return new Figure(
                key,
                ANY,
                ANY,
                "건",
                null,
                Kind.FLOW,
                List.of(dimensions),
                List.of("budget.payment"),
                null,
                null,
                null,
                null,
                1);
    }

    private static Figure rate(String formula) {
        return new Figure("r.r", ANY, ANY, "%", null, Kind.RATE, null, null, Formula.parse(formula), null, 1, ANY, 1);
    }
}
