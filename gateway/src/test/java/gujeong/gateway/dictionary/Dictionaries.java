package gujeong.gateway.dictionary;

import java.util.TreeMap;

/** Dictionaries for tests. */
public final class Dictionaries {

    private Dictionaries() {}

    /** The dictionary as it was before somebody added a figure. */
    public static Dictionary without(String key) {
        var today = new Dictionary();
        var domains = new TreeMap<>(today.domains());
        domains.replaceAll((name, domain) -> new Domain(
                domain.label(),
                domain.figures().stream()
                        .filter(figure -> !figure.key().equals(key))
                        .toList()));
        return new Dictionary(new Dictionary.Page(today.rules(), today.dimensions(), domains));
    }
}
