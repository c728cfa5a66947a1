package gujeong.kernel.record;

import java.util.HashMap;
import java.util.Map;

/** The records a set of facts refers to, found and locked. */
public final class Referred {

    record Key(Class<?> entity, Object within, Object key) {}

    private final Map<Key, RecordEntity<?>> found;
    private final Map<Class<?>, Object> kept = new HashMap<>();

    Referred(Map<Key, RecordEntity<?>> found) {
        this.found = found;
    }

    /** The record that the named component of the facts refers to; null if the component is empty. */
    public <R extends RecordEntity<?>> R by(Facts facts, String component, Class<R> type) {
        Shape<?> shape = Shape.of(facts.getClass());
        return type.cast(
                found.get(References.keyOf(shape, shape.component(component).orElseThrow(), facts)));
    }

    /** Keeps what {@link Records#lookUp} found for {@link Records#derive}. */
    public void keep(Object lookedUp) {
        kept.put(lookedUp.getClass(), lookedUp);
    }

    public <T> T kept(Class<T> type) {
        return type.cast(kept.get(type));
    }
}
