package gujeong.kernel.record;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Keys of records that others refer to, by their type and scope, in the one order in which they are locked. */
final class Wanted {

    private record Group(Class<?> entity, Comparable<Object> scope) implements Comparable<Group> {
        private static final Comparator<Group> ORDER =
                Comparator.comparing((Group group) -> group.entity().getName()).thenComparing(Group::scope);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Group, Set<Object>> keys = new TreeMap<>();

    void add(Referred.Key key) {
        keys.computeIfAbsent(group(key), g -> new TreeSet<>()).add(key.key());
    }

    boolean has(Referred.Key key) {
        return keys.getOrDefault(group(key), Set.of()).contains(key.key());
    }

    /** Keys of one type and scope. */
    interface Some {
        void take(Class<?> entity, Object scope, Set<Object> keys);
    }

    void forEach(Some some) {
        BiConsumer<Group, Set<Object>> each = (group, all) -> some.take(group.entity(), group.scope(), all);
        keys.forEach(each);
    }

    @SuppressWarnings("unchecked")
    private static Group group(Referred.Key key) {
        return new Group(key.entity(), (Comparable<Object>) key.within());
    }
}
