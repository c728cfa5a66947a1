package gujeong.kernel.record;

import java.util.HashMap;
import java.util.Map;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;

/** The records that others refer to, found and locked. */
public final class ReferencedRecords {

    private final Map<Reference<?>, RecordEntity<?>> found;
    private final Map<Class<?>, Object> kept = new HashMap<>();

    ReferencedRecords(Map<Reference<?>, RecordEntity<?>> found) {
        this.found = found;
    }

    /** The record that the named component of the facts refers to; null if the component is empty. */
    public <R extends RecordEntity<?>> R by(Facts facts, String component, Class<R> type) {
        FactsShape<?> shape = FactsShape.of(facts.getClass());
        return type.cast(found.get(
                References.referenceBy(shape, shape.component(component).orElseThrow(), facts)));
    }

    /** The record that {@link Records#alsoRefersTo} named; null if there is none. */
    public <R extends RecordEntity<?>> R to(Reference<R> reference) {
        return reference.type().cast(found.get(reference));
    }

    /** Keeps what {@link Records#lookUp} found for {@link Records#derive}. */
    public void keep(Object lookedUp) {
        kept.put(lookedUp.getClass(), lookedUp);
    }

    public <T> T kept(Class<T> type) {
        return type.cast(kept.get(type));
    }
}
