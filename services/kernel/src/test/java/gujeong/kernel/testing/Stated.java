package gujeong.kernel.testing;

import java.util.LinkedHashMap;

/** The facts of a record as JSON, changed field by field by a test. */
public final class Stated extends LinkedHashMap<String, Object> {

    public static Stated of(Object... namesAndValues) {
        Stated stated = new Stated();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            stated.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return stated;
    }

    public Stated with(String name, Object value) {
        Stated other = new Stated();
        other.putAll(this);
        other.put(name, value);
        return other;
    }

    public Stated without(String name) {
        Stated other = new Stated();
        other.putAll(this);
        other.remove(name);
        return other;
    }
}
