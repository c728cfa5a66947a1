package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/** Finds and locks what records refer to, and what refers to them, by the natural keys of {@link RefersTo}. */
@ApplicationScoped
public class References {

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
        wanted(shape, all)
                .forEach((entity, byScope) -> byScope.forEach((scope, keys) -> find(entity, scope, keys, found)));
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
                    .map(f -> new Fault(null, f.field(), f.value(), f.reason()))
                    .toList();
            throw Refusal.of(ProblemCode.UNKNOWN_REFERENCE, named);
        }
        return referred;
    }

    /** How many live records refer to this one, and of which type; null if none does. */
    String dependants(RecordEntity<?> record) {
        for (var type : em.getMetamodel().getEntities()) {
            Shape<?> shape = Shape.ofEntity(type.getJavaType()).orElse(null);
            if (shape == null) {
                continue;
            }
            for (Component component : shape.references()) {
                if (component.refersTo().value() == record.getClass()) {
                    long count = count(type.getName(), component, record);
                    if (count > 0) {
                        return count + " "
                                + type.getJavaType()
                                        .getAnnotation(RecordType.class)
                                        .value();
                    }
                }
            }
        }
        return null;
    }

    private long count(String entity, Component component, RecordEntity<?> record) {
        RefersTo to = component.refersTo();
        Shape<?> target = Shape.of(record.facts().getClass());
        String hql = "select count(*) from " + entity + " where voided = false and facts." + component.name()
                + " = :key" + (to.within().isEmpty() ? "" : " and facts." + to.within() + " = :within");
        var query = em.createQuery(hql, Long.class)
                .setParameter("key", target.component(to.key()).orElseThrow().of(record.facts()));
        if (!to.within().isEmpty()) {
            query.setParameter(
                    "within", target.component(to.within()).orElseThrow().of(record.facts()));
        }
        return query.getSingleResult();
    }

    private static Map<Class<?>, Map<Object, TreeSet<Object>>> wanted(Shape<?> shape, List<? extends Facts> all) {
        Map<Class<?>, Map<Object, TreeSet<Object>>> wanted = new TreeMap<>(Comparator.comparing(Class::getName));
        for (Facts facts : all) {
            for (Component component : shape.references()) {
                Referred.Key key = keyOf(shape, component, facts);
                if (key != null) {
                    wanted.computeIfAbsent(key.entity(), e -> new TreeMap<>())
                            .computeIfAbsent(key.within(), w -> new TreeSet<>())
                            .add(key.key());
                }
            }
        }
        return wanted;
    }

    private void find(Class<?> entity, Object scope, TreeSet<Object> keys, Map<Referred.Key, RecordEntity<?>> found) {
        RefersTo to = sample(entity);
        boolean scoped = !to.within().isEmpty();
        // a list is translated to SQL anew each time, for its length; a single write asks for one key, which is not
        boolean single = keys.size() == 1;
        String hql = "from " + entity.getSimpleName() + " where voided = false and facts." + to.key()
                + (single ? " = :keys" : " in :keys")
                + (scoped ? " and facts." + to.within() + " = :within" : "") + " order by facts." + to.key();
        List<Object> all = List.copyOf(keys);
        for (int start = 0; start < all.size(); start += Records.MOST_PARAMETERS) {
            List<Object> some = all.subList(start, Math.min(start + Records.MOST_PARAMETERS, all.size()));
            var query = em.createQuery(hql, RecordEntity.class)
                    .setParameter("keys", single ? some.get(0) : some)
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

    private static String missing(Component component, Referred.Key key) {
        RefersTo to = component.refersTo();
        String type = to.value().getAnnotation(RecordType.class).value();
        return "there is no live " + type + " with " + to.key() + " " + key.key()
                + (to.within().isEmpty() ? "" : " and " + to.within() + " " + key.within());
    }
}
