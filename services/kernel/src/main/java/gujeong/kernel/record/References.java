package gujeong.kernel.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/**
 * Finds and locks what records refer to, by the natural keys of {@link RefersTo}: in the {@link LockingOrder}, by one
 * statement for each type.
 */
@ApplicationScoped
class References {

    private static final String FOUND = "SELECT asked.place FROM %s JOIN %s t ON %s WHERE NOT t.voided";

    private static final String LOCKED =
            """
            SELECT count(*) FROM (
                SELECT 1 FROM %s JOIN %s t ON %s WHERE NOT t.voided ORDER BY t.id FOR NO KEY UPDATE OF t) AS locked""";

    private final EntityManager em;
    private final LockingOrder order;
    private final ObjectMapper json;
    private final Map<Class<?>, RefersTo> samples = new ConcurrentHashMap<>();

    References(EntityManager em, LockingOrder order, ObjectMapper json) {
        this.em = em;
        this.order = order;
        this.json = json;
    }

    /**
     * Finds and locks every record that any of the facts refers to.
     *
     * @param faults receives one fault per reference that leads nowhere, with the facts' index as its line
     */
    <F extends Facts> Referred lock(Records<?, F> records, List<F> all, Collection<Fault> faults) {
        Wanted wanted = new Wanted();
        all.forEach(facts -> want(records, facts, wanted));
        Map<Reference<?>, RecordEntity<?>> found = new HashMap<>();
        for (Class<?> type : order.of(wanted.types())) {
            lock(type, Set.of(), wanted, found);
        }
        addLost(records.shape(), all, found.keySet(), faults);
        return new Referred(found);
    }

    /** The same for one record's facts, or for those stated before and those that take their place. */
    <F extends Facts> Referred lock(Records<?, F> records, List<F> facts) {
        List<Fault> faults = new ArrayList<>();
        Referred referred = lock(records, facts, faults);
        refuseIfLost(faults);
        return referred;
    }

    static void refuseIfLost(List<Fault> faults) {
        if (!faults.isEmpty()) {
            List<Fault> named = faults.stream()
                    .map(f -> new Fault(null, f.field(), f.value(), f.why()))
                    .toList();
            throw Refusal.of(ProblemCode.UNKNOWN_REFERENCE, named);
        }
    }

    /** Notes all that facts refer to. */
    <F extends Facts> void want(Records<?, F> records, F facts, Wanted wanted) {
        Shape<F> shape = records.shape();
        for (Component component : shape.references()) {
            Reference<?> reference = referenceBy(shape, component, facts);
            if (reference != null) {
                wanted.add(reference);
            }
        }
        records.alsoRefersTo(facts).forEach(reference -> {
            if (order.compare(records.entity(), reference.type()) >= 0) {
                throw new IllegalStateException(
                        records.typeName() + " cannot refer to " + reference.type() + ", which is locked before it");
            }
            wanted.add(reference);
        });
    }

    /**
     * Locks records of one type and reads them.
     *
     * @param ids those with these ids, voided or not
     * @param wanted and those it names
     * @param found receives those it names
     * @return those with the ids
     */
    Map<UUID, RecordEntity<?>> lock(
            Class<?> type, Set<UUID> ids, Wanted wanted, Map<Reference<?>, RecordEntity<?>> found) {
        LockingQuery query = new LockingQuery(type);
        if (!ids.isEmpty()) {
            query.with(ids);
        }
        wanted.of(type).forEach((within, keys) -> query.named(sample(type), within, keys));
        Map<UUID, RecordEntity<?>> locked = new HashMap<>();
        for (RecordEntity<?> record : query.run(em)) {
            if (ids.contains(record.id())) {
                locked.put(record.id(), record);
            }
            if (wanted.types().contains(type) && !record.voided()) {
                Reference<?> reference = referenceTo(record);
                if (wanted.has(reference)) {
                    found.put(reference, record);
                }
            }
        }
        return locked;
    }

    /** Adds a fault for each component that refers to a record which is not among those found. */
    <F extends Facts> void addLost(Shape<F> shape, List<F> all, Set<Reference<?>> found, Collection<Fault> faults) {
        for (int i = 0; i < all.size(); i++) {
            for (Component component : shape.references()) {
                Reference<?> reference = referenceBy(shape, component, all.get(i));
                if (reference != null && !found.contains(reference)) {
                    faults.add(new Fault(
                            i, component.name(), String.valueOf(reference.key()), missing(component, reference)));
                }
            }
        }
    }

    /**
     * Looks for what some rows of a file refer to, without locking it.
     *
     * @param known receives what was found; what is in it already is not looked for again
     * @param faults receives one fault per reference that leads nowhere, with the facts' index as its line
     */
    <F extends Facts> void find(Records<?, F> records, List<F> some, Wanted known, Collection<Fault> faults) {
        Wanted wanted = new Wanted();
        some.forEach(facts -> want(records, facts, wanted));
        Set<Reference<?>> found = new HashSet<>();
        for (Class<?> type : wanted.types()) {
            List<Reference<?>> asked = new ArrayList<>();
            for (Reference<?> reference : named(type, wanted)) {
                if (known.has(reference)) {
                    found.add(reference);
                } else {
                    asked.add(reference);
                }
            }
            found.addAll(found(type, asked));
        }
        found.forEach(known::add);
        addLost(records.shape(), some, found, faults);
    }

    private List<Reference<?>> found(Class<?> type, List<Reference<?>> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Reference<?>> found = new ArrayList<>();
        ask(FOUND, type, asked, row -> {
            while (row.next()) {
                found.add(asked.get(row.getInt(1) - 1));
            }
        });
        return found;
    }

    /** Locks all that a file refers to before any of it is locked for some of its rows. */
    void lock(Wanted all) {
        for (Class<?> type : order.of(all.types())) {
            ask(LOCKED, type, named(type, all), row -> {});
        }
    }

    private interface Rows {
        void take(ResultSet row) throws SQLException;
    }

    /** The keys go in as arrays: a statement cannot take as many values as a file has rows. */
    private void ask(String sql, Class<?> type, List<Reference<?>> asked, Rows rows) {
        RefersTo to = sample(type);
        Shape<?> shape = Shape.ofEntity(type).orElseThrow();
        boolean scoped = !to.within().isEmpty();
        Component key = shape.component(to.key()).orElseThrow();
        AskedRows parts = new AskedRows(
                scoped ? List.of(key, shape.component(to.within()).orElseThrow()) : List.of(key));
        String table = type.getAnnotation(Table.class).name();
        List<List<Object>> values = asked.stream()
                .map(each -> scoped ? List.of(each.key(), each.within()) : List.of(each.key()))
                .toList();
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(sql.formatted(parts.table(), table, parts.equal()))) {
                parts.bind(query, values, json);
                try (ResultSet row = query.executeQuery()) {
                    rows.take(row);
                }
            }
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Reference<?>> named(Class<?> type, Wanted wanted) {
        List<Reference<?>> named = new ArrayList<>();
        wanted.of(type)
                .forEach((within, keys) -> keys.forEach(key -> named.add(new Reference<>((Class) type, within, key))));
        return named;
    }

    /** Every reference to a type names the same key, so any one of them tells how to look it up. */
    private RefersTo sample(Class<?> type) {
        return samples.computeIfAbsent(type, this::firstReferenceTo);
    }

    private RefersTo firstReferenceTo(Class<?> referredTo) {
        return em.getMetamodel().getEntities().stream()
                .flatMap(type -> Shape.ofEntity(type.getJavaType()).stream())
                .flatMap(shape -> shape.references().stream())
                .map(Component::refersTo)
                .filter(to -> to.value() == referredTo)
                .findFirst()
                .orElseThrow();
    }

    /** As others name the record. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Reference<?> referenceTo(RecordEntity<?> record) {
        RefersTo to = sample(record.getClass());
        Shape<?> shape = Shape.of(record.facts().getClass());
        Object within = to.within().isEmpty()
                ? ""
                : shape.component(to.within()).orElseThrow().of(record.facts());
        return new Reference<>(
                (Class) record.getClass(),
                within,
                shape.component(to.key()).orElseThrow().of(record.facts()));
    }

    /** What a component of the facts refers to; null if it is empty. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Reference<?> referenceBy(Shape<?> shape, Component component, Facts facts) {
        Object key = component.of(facts);
        if (key == null) {
            return null;
        }
        RefersTo to = component.refersTo();
        Object within = to.within().isEmpty()
                ? ""
                : shape.component(to.within()).orElseThrow().of(facts);
        return new Reference<>((Class) to.value(), within, key);
    }

    private static Reason missing(Component component, Reference<?> reference) {
        RefersTo to = component.refersTo();
        Reason type = Reason.type(to.value().getAnnotation(RecordType.class).value());
        return to.within().isEmpty()
                ? Reason.of("reference.missing", type, to.key(), reference.key())
                : Reason.of("reference.missingWithin", type, to.key(), reference.key(), to.within(), reference.within());
    }
}
