package gujeong.gateway.dictionary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Labels of dimensions and their values, for people: 회계연도 2020, 재원 구비. */
public final class DimensionLabels {

    private final Dictionary dictionary;
    private final Map<String, Map<String, String>> names;

    /** @param names what records call the values of a dimension: by dimension, then by value */
    public DimensionLabels(Dictionary dictionary, Map<String, Map<String, String>> names) {
        this.dictionary = dictionary;
        this.names = names;
    }

    /** One dimension and its value, as they are called. */
    public record Aspect(String label, String value) {

        @Override
        public String toString() {
            return label + " " + value;
        }
    }

    /** @param dimensions values by the name of their dimension */
    public List<Aspect> of(Map<String, String> dimensions) {
        return dimensions.entrySet().stream()
                .map(each -> new Aspect(label(each.getKey()), value(each.getKey(), each.getValue())))
                .toList();
    }

    /** All of them in one line. */
    public String text(Map<String, String> dimensions) {
        return of(dimensions).stream().map(Aspect::toString).collect(Collectors.joining(", "));
    }

    public String label(String dimension) {
        Dimension known = dictionary.dimensions().get(dimension);
        return known == null ? dimension : known.label().ko();
    }

    /** What a value is called: by records, by the dictionary, or else as it is written. */
    public String value(String dimension, String value) {
        String named = names.getOrDefault(dimension, Map.of()).get(value);
        if (named != null) {
            return named;
        }
        Dimension known = dictionary.dimensions().get(dimension);
        Label label = known == null ? null : known.values().get(value);
        return label == null ? value : label.ko();
    }
}
