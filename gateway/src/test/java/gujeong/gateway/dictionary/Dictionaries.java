package gujeong.gateway.dictionary;

/** Dictionaries for tests. */
public final class Dictionaries {

    private Dictionaries() {}

    /** The dictionary as it was before somebody added a figure. */
    public static Dictionary without(String key) {
        var today = new Dictionary();
        return new Dictionary(new Dictionary.Page(
                today.rules(),
                today.dimensions(),
                today.figures().stream()
                        .filter(figure -> !figure.key().equals(key))
                        .toList()));
    }
}
