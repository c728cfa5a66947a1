package gujeong.gateway.report;

import java.util.Map;
import java.util.Set;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.DimensionLabels;
import gujeong.gateway.dictionary.Figure;

/** What stands above and before the figures of a table: figures and dimensions, as the dictionary calls them. */
final class Headings {

    private final Dictionary dictionary;
    private final DimensionLabels labels;

    Headings(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.labels = new DimensionLabels(dictionary, Map.of());
    }

    String figure(String key) {
        return find(key).label().ko();
    }

    /** What a rate is measured on. */
    String basis(String key) {
        return find(key).basis().ko();
    }

    String dimension(String name) {
        return labels.label(name);
    }

    String value(String dimension, String value) {
        return labels.value(dimension, value);
    }

    /** In the order of the dictionary. */
    Set<String> values(String dimension) {
        return dictionary.dimensions().get(dimension).values().keySet();
    }

    private Figure find(String key) {
        return dictionary.find(key).orElseThrow(() -> new IllegalStateException("there is no figure " + key));
    }
}
