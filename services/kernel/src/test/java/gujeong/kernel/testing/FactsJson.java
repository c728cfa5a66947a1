package gujeong.kernel.testing;

import java.util.LinkedHashMap;

/** The facts of a record as JSON, changed field by field by a test. */
public final class FactsJson extends LinkedHashMap<String, Object> {

    public static FactsJson of(Object... namesAndValues) {
        FactsJson factsJson = new FactsJson();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            factsJson.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return factsJson;
    }

    public FactsJson with(String name, Object value) {
        FactsJson other = new FactsJson();
        other.putAll(this);
        other.put(name, value);
        return other;
    }

    public FactsJson without(String name) {
        FactsJson other = new FactsJson();
        other.putAll(this);
        other.remove(name);
        return other;
    }
}
