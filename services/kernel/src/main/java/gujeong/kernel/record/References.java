package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Table;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/** Finds and locks what records refer to, by the natural keys of {@link RefersTo}. */
@ApplicationScoped
public class References {

    private static final String FOUND =
            "SELECT %2$s FROM %1$s WHERE NOT voided AND %2$s = ANY (cast(:keys AS text[])) %3$s";

    private static final String LOCKED =
            """
            SELECT count(*) FROM (
                SELECT 1 FROM %1$s WHERE NOT voided AND %2$s = ANY (cast(:keys AS text[])) %3$s
                ORDER BY %2$s
                FOR NO KEY UPDATE) AS locked""";

    private final EntityManager em;
    private final Map<Class<?>, RefersTo> samples = new ConcurrentHashMap<>();

    References(EntityManager em) {
        this.em = em;
    }

    /**
     * Finds and locks, in one order for all transactions, every record that any of the facts refers to.
     *
     * @param faults receives one fault per reference that leads nowhere, with the facts' index as its line
     */
    Referred lock(List<? extends Facts> all, Collection<Fault> faults) {
        if (all.isEmpty()) {
            return new Referred(Map.of());
        }
        Shape<?> shape = Shape.of(all.get(0).getClass());
        Map<Referred.Key, RecordEntity<?>> found = new HashMap<>();
        Wanted wanted = new Wanted();
        all.forEach(facts -> keysOf(shape, facts).forEach(wanted::add));
        wanted.forEach((entity, scope, keys) -> find(entity, scope, keys, found));
        for (int i = 0; i < all.size(); i++) {
            for (Component component : shape.references()) {
                Referred.Key key = keyOf(shape, component, all.get(i));
                if (key != null && !found.containsKey(key)) {
                    faults.add(new Fault(i, component.name(), String.valueOf(key.key()), missing(component, key)));
                }
            }
        }
        return new Referred(found);
    }

    /** The same for one record's facts, or for those stated before and those that take their place. */
    Referred lock(Facts... facts) {
        List<Fault> faults = new ArrayList<>();
        Referred referred = lock(List.of(facts), faults);
        if (!faults.isEmpty()) {
            List<Fault> named = faults.stream()
                    .map(f -> new Fault(null, f.field(), f.value(), f.why()))
                    .toList();
            throw Refusal.of(ProblemCode.UNKNOWN_REFERENCE, named);
        }
        return referred;
    }

    private static List<Referred.Key> keysOf(Shape<?> shape, Facts facts) {
        return shape.references().stream()
                .map(component -> keyOf(shape, component, facts))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Looks for what some rows of a file refer to, without locking it.
     *
     * @param known receives what was found; what is in it already is not looked for again
     * @param faults receives one fault per reference that leads nowhere, with the facts' index as its line
     */
    void find(List<? extends Facts> some, Wanted known, Collection<Fault> faults) {
        if (some.isEmpty()) {
            return;
        }
        Shape<?> shape = Shape.of(some.get(0).getClass());
        Wanted asked = new Wanted();
        some.stream()
                .flatMap(facts -> keysOf(shape, facts).stream())
                .filter(key -> !known.has(key))
                .forEach(asked::add);
        asked.forEach((entity, scope, keys) -> asking(FOUND, entity, scope, keys)
                .getResultList()
                .forEach(key -> known.add(new Referred.Key(entity, scope, key))));
        for (int i = 0; i < some.size(); i++) {
            for (Component component : shape.references()) {
                Referred.Key key = keyOf(shape, component, some.get(i));
                if (key != null && !known.has(key)) {
                    faults.add(new Fault(i, component.name(), String.valueOf(key.key()), missing(component, key)));
                }
            }
        }
    }

    /** Locks all that a file refers to, in the order of {@link #lock}, before any of it is locked for some of its rows. */
    void lock(Wanted all) {
        all.forEach((entity, scope, keys) -> asking(LOCKED, entity, scope, keys).getSingleResult());
    }

    /** The keys go in as one array: a statement cannot take as many values as a file has rows. */
    private Query asking(String sql, Class<?> entity, Object scope, Set<Object> keys) {
        RefersTo to = sample(entity);
        Shape<?> shape = Shape.ofEntity(entity).orElseThrow();
        String key = shape.component(to.key()).orElseThrow().column();
        String table = entity.getAnnotation(Table.class).name();
        if (to.within().isEmpty()) {
            return em.createNativeQuery(sql.formatted(table, key, ""))
                    .setParameter("keys", keys.toArray(String[]::new));
        }
        String within = shape.component(to.within()).orElseThrow().column();
        return em.createNativeQuery(sql.formatted(table, key, "AND " + within + " = :within"))
                .setParameter("keys", keys.toArray(String[]::new))
                .setParameter("within", scope);
    }

    private void find(Class<?> entity, Object scope, Set<Object> keys, Map<Referred.Key, RecordEntity<?>> found) {
        RefersTo to = sample(entity);
        boolean scoped = !to.within().isEmpty();
        // a list is translated to SQL anew each time, for its length; a single write asks for one key, which is not
        boolean single = keys.size() == 1;
        String hql = "from " + entity.getSimpleName() + " where voided = false and facts." + to.key()
                + (single ? " = :keys" : " in :keys")
                + (scoped ? " and facts." + to.within() + " = :within" : "") + " order by facts." + to.key();
        var query = em.createQuery(hql, RecordEntity.class)
                .setParameter("keys", single ? keys.iterator().next() : keys)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        if (scoped) {
            query.setParameter("within", scope);
        }
        for (RecordEntity<?> record : query.getResultList()) {
            Shape<?> shape = Shape.of(record.facts().getClass());
            Object key = shape.component(to.key()).orElseThrow().of(record.facts());
            found.put(new Referred.Key(entity, scope, key), record);
        }
    }

    /** Every reference to a type names the same key, so any one of them tells how to look it up. */
    private RefersTo sample(Class<?> entity) {
        return samples.computeIfAbsent(entity, this::firstReferenceTo);
    }

    private RefersTo firstReferenceTo(Class<?> entity) {
        return em.getMetamodel().getEntities().stream()
                .flatMap(type -> Shape.ofEntity(type.getJavaType()).stream())
                .flatMap(shape -> shape.references().stream())
                .map(Component::refersTo)
                .filter(to -> to.value() == entity)
                .findFirst()
                .orElseThrow();
    }

    static Referred.Key keyOf(Shape<?> shape, Component component, Facts facts) {
        Object key = component.of(facts);
        if (key == null) {
            return null;
        }
        String within = component.refersTo().within();
        Object scope =
                within.isEmpty() ? "" : shape.component(within).orElseThrow().of(facts);
        return new Referred.Key(component.refersTo().value(), scope, key);
    }

    private static Reason missing(Component component, Referred.Key key) {
        RefersTo to = component.refersTo();
        Reason type = Reason.type(to.value().getAnnotation(RecordType.class).value());
        return to.within().isEmpty()
                ? Reason.of("reference.missing", type, to.key(), key.key())
                : Reason.of("reference.missingWithin", type, to.key(), key.key(), to.within(), key.within());
    }
}
