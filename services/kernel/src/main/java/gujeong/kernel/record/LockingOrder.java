package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;

import gujeong.kernel.facts.FactsShape;

/**
 * The one order in which transactions lock records, so that no two of them wait for each other: a record before what it
 * refers to, type by type, and all of one type at once, by their ids. So no type may refer to itself, not by way of others
 * either.
 */
@ApplicationScoped
class LockingOrder implements Comparator<Class<?>> {

    private final Map<Class<?>, Integer> places;
    private final List<Class<?>> types;

    @Inject
    LockingOrder(EntityManagerFactory entities) {
        this(
                entities.getMetamodel().getEntities().stream()
                        .map(EntityType::getJavaType)
                        .filter(RecordEntity.class::isAssignableFrom)
                        .collect(Collectors.toList()),
                LockingOrder::referredTo);
    }

    LockingOrder(Collection<? extends Class<?>> types, Function<Class<?>, Set<Class<?>>> referredTo) {
        Sorting sorting = new Sorting(referredTo);
        types.stream().sorted(Comparator.comparing(Class::getName)).forEach(sorting::add);
        places = sorting.places;
        this.types = of(places.keySet());
    }

    private static Set<Class<?>> referredTo(Class<?> type) {
        return FactsShape.ofEntity(type).orElseThrow().references().stream()
                .map(component -> component.refersTo().value())
                .collect(Collectors.toSet());
    }

    @Override
    public int compare(Class<?> one, Class<?> other) {
        return Integer.compare(places.get(other), places.get(one));
    }

    /** All types in this order. */
    List<Class<?>> types() {
        return types;
    }

    /** These types in this order. */
    List<Class<?>> of(Collection<Class<?>> types) {
        List<Class<?>> sorted = new ArrayList<>(types);
        sorted.sort(this);
        return sorted;
    }

    /** Places types one after the other, what is referred to first. */
    private static final class Sorting {
        private final Map<Class<?>, Integer> places = new HashMap<>();
        private final Set<Class<?>> begun = new HashSet<>();
        private final Function<Class<?>, Set<Class<?>>> referredTo;

        Sorting(Function<Class<?>, Set<Class<?>>> referredTo) {
            this.referredTo = referredTo;
        }

        void add(Class<?> type) {
            if (places.containsKey(type)) {
                return;
            }
            if (!begun.add(type)) {
                throw new IllegalStateException(type.getName() + " refers to itself, maybe by way of others");
            }
            referredTo.apply(type).stream()
                    .sorted(Comparator.comparing(Class::getName))
                    .forEach(this::add);
            places.put(type, places.size());
        }
    }
}
