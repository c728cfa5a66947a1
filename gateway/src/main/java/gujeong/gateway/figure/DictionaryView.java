package gujeong.gateway.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.DimensionLabels;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Formula.Term;
import gujeong.gateway.page.PageMessages;
import gujeong.gateway.record.RecordLabels;

/**
 * The dictionary as a page shows it, all values as text.
 *
 * @param rules what holds for all figures
 */
record DictionaryView(List<Rule> rules, List<Group> groups) {

    record Rule(String about, String says) {}

    /** @param id names the place of the group on the page */
    record Group(String id, String title, List<Entry> entries) {}

    /**
     * @param formula how it follows from other figures; null where records make it
     * @param rounding how it is rounded
     */
    record Entry(
            String key,
            String name,
            String definition,
            String unit,
            String kind,
            String dimensions,
            String sources,
            String formula,
            String rounding,
            String basis,
            int version,
            String href) {}

    static DictionaryView of(Dictionary dictionary) {
        var labels = new DimensionLabels(dictionary, Map.of());
        List<Rule> rules = dictionary.rules().stream()
                .map(rule -> new Rule(rule.about().ko(), rule.says().ko()))
                .toList();
        List<Group> groups = dictionary.domains().entrySet().stream()
                .map(domain -> new Group(
                        domain.getKey(),
                        domain.getValue().label().ko(),
                        domain.getValue().figures().stream()
                                .map(figure -> entry(figure, dictionary, labels))
                                .toList()))
                .toList();
        return new DictionaryView(rules, groups);
    }

    private static Entry entry(Figure figure, Dictionary dictionary, DimensionLabels labels) {
        return new Entry(
                figure.key(),
                figure.label().ko(),
                figure.definition().ko(),
                QuantityFormat.unit(figure.unit()),
                PageMessages.say("kind" + figure.kind()),
                figure.dimensions().stream().map(labels::label).collect(Collectors.joining(", ")),
                figure.sources().stream().map(RecordLabels::type).collect(Collectors.joining(", ")),
                figure.formula() == null ? null : formula(figure, dictionary),
                rounding(figure.decimals()),
                figure.basis() == null ? null : figure.basis().ko(),
                figure.version(),
                FigureLinks.FIGURES + figure.key());
    }

    /** @param decimals null for a figure that is exact */
    private static String rounding(Integer decimals) {
        if (decimals == null) {
            return PageMessages.say("exact");
        }
        return decimals == 0 ? PageMessages.say("roundedWhole") : PageMessages.say("rounded", decimals);
    }

    private static String formula(Figure figure, Dictionary dictionary) {
        List<Term> terms = figure.formula().terms();
        var text = new StringBuilder();
        for (int i = 0; i < terms.size(); i++) {
            String name =
                    dictionary.find(terms.get(i).figure()).orElseThrow().label().ko();
            String sign = figure.formula().ratio() ? " ÷ " : terms.get(i).sign() < 0 ? " − " : " + ";
            text.append(i == 0 ? "" : sign).append(name);
        }
        return text.toString();
    }
}
