package gujeong.kernel.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keys of records that others refer to, by their type and by what they are unique within. */
final class KeysToLock {

    private final Map<Class<?>, Map<Object, Set<Object>>> keys = new HashMap<>();

    void add(Reference<?> reference) {
        keys.computeIfAbsent(reference.type(), type -> new HashMap<>())
                .computeIfAbsent(reference.within(), within -> new HashSet<>())
                .add(reference.key());
    }

    boolean has(Reference<?> reference) {
        return of(reference.type()).getOrDefault(reference.within(), Set.of()).contains(reference.key());
    }

    Set<Class<?>> types() {
        return keys.keySet();
    }

    /** The keys of one type, by what they are unique within. */
    Map<Object, Set<Object>> of(Class<?> type) {
        return keys.getOrDefault(type, Map.of());
    }
}
