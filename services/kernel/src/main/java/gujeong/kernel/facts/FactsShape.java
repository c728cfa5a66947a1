package gujeong.kernel.facts;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import gujeong.kernel.paging.Page;

/**
 * The components of a facts type, read once by reflection: the one description that filters, CSV columns and
 * references share.
 */
public final class FactsShape<F extends Facts> {

    private static final long A_SMALL_ONE = 1024;
    private static final Map<Class<?>, FactsShape<?>> KNOWN = new ConcurrentHashMap<>();

    private final List<Component> components;
    private final List<Component> naturalKey;
    private final List<Component> references;
    private final List<Component> personal;
    private final Constructor<F> constructor;

    private FactsShape(Class<F> type) {
        RecordComponent[] parts = type.getRecordComponents();
        if (parts == null) {
            throw new IllegalArgumentException(type + " must be a Java record");
        }
        components = Arrays.stream(parts).map(Component::new).toList();
        naturalKey = components.stream().filter(Component::isNaturalKey).toList();
        references = components.stream().filter(c -> c.refersTo() != null).toList();
        personal = components.stream().filter(Component::isPersonal).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
        businessDay();
        if (components.stream().anyMatch(c -> c.isNaturalKey() && c.isPersonal())) {
            throw new IllegalArgumentException(type + ": a value about a person is @OncePerPerson, no @NaturalKey");
        }
    }

    @SuppressWarnings("unchecked")
    public static <F extends Facts> FactsShape<F> of(Class<F> type) {
        return (FactsShape<F>) KNOWN.computeIfAbsent(type, t -> new FactsShape<>((Class<F>) t));
    }

    /** The shape of a record type's facts; empty if the class is no record type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Optional<FactsShape<?>> ofEntity(Class<?> entity) {
        if (entity == null || !Recorded.class.isAssignableFrom(entity)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of((Class) entity.getMethod("facts").getReturnType()));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Component> components() {
        return components;
    }

    public Optional<Component> component(String name) {
        return components.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    public Component businessDay() {
        List<Component> days =
                components.stream().filter(Component::isBusinessDay).toList();
        if (days.size() != 1) {
            throw new IllegalArgumentException(constructor.getDeclaringClass() + " needs exactly one @BusinessDay");
        }
        return days.get(0);
    }

    public List<Component> naturalKey() {
        return naturalKey;
    }

    /** By which the facts are named; null if they leave out a part of it, or nothing names facts of this type. */
    public List<Object> keyOf(F facts) {
        List<Object> values = new ArrayList<>(naturalKey.size());
        naturalKey.forEach(part -> values.add(part.of(facts)));
        return values.isEmpty() || values.contains(null) ? null : values;
    }

    /** The component at which a fault of the natural key is told: the last of its parts. */
    public String lastOfKey() {
        return naturalKey.get(naturalKey.size() - 1).name();
    }

    /** The first part of the natural key that other facts state otherwise; empty if they name the same record. */
    public Optional<Component> firstChangeOfKey(F before, F after) {
        return naturalKey.stream()
                .filter(part -> !Objects.equals(part.of(before), part.of(after)))
                .findFirst();
    }

    public List<Component> references() {
        return references;
    }

    /** Whether it says anything about a person. */
    public boolean isPersonal() {
        return !personal.isEmpty();
    }

    /** What it says about a person. */
    public List<Component> personal() {
        return personal;
    }

    /** Whether all it says is a value each, of some hundreds of characters; lists and maps may be as large as a record can. */
    public boolean isSmall() {
        return components.stream().allMatch(part -> part.isPersonal() || Values.isPlain(part.type()));
    }

    /** What a page of so many records may weigh, in bytes: seldom more, where they are small. */
    public long pageBytes(int records) {
        return Math.min((long) records * (isSmall() ? A_SMALL_ONE : Recorded.MOST_STATE_BYTES), Page.MOST_BYTES);
    }

    /** Builds facts from one value per component, in order. */
    public F build(List<Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Facts that say in these components what is stated, and in the others what was before. */
    public F merged(F before, F stated, Collection<Component> stating) {
        List<Object> values = new ArrayList<>(components.size());
        components.forEach(c -> values.add(c.of(stating.contains(c) ? stated : before)));
        return build(values);
    }

    /** Whether they say the same in every component. */
    public boolean same(F one, F other) {
        return components.stream().allMatch(c -> Values.same(c.of(one), c.of(other)));
    }

    public List<Object> values(F facts) {
        List<Object> values = new ArrayList<>(components.size());
        components.forEach(c -> values.add(c.of(facts)));
        return values;
    }
}
