package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.RefersTo;
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

    private final EntityManager em;
    private final LockingOrder order;
    private final ReferenceKeys keys;

    References(EntityManager em, LockingOrder order, ReferenceKeys keys) {
        this.em = em;
        this.order = order;
        this.keys = keys;
    }

    /**
     * Finds and locks every record that any of the facts refers to.
     *
     * @param faults receives one fault per reference that leads nowhere, with the facts' index as its line
     */
    <F extends Facts> ReferencedRecords lock(Records<?, F> records, List<F> all, Collection<Fault> faults) {
        KeysToLock keysToLock = new KeysToLock();
        all.forEach(facts -> want(records, facts, keysToLock));
        Map<Reference<?>, RecordEntity<?>> found = new HashMap<>();
        for (Class<?> type : order.of(keysToLock.types())) {
            lock(type, Set.of(), keysToLock, found);
        }
        addLost(records.shape(), all, found.keySet(), faults);
        return new ReferencedRecords(found);
    }

    /** The same for one record's facts, or for those stated before and those that take their place. */
    <F extends Facts> ReferencedRecords lock(Records<?, F> records, List<F> facts) {
        List<Fault> faults = new ArrayList<>();
        ReferencedRecords referenced = lock(records, facts, faults);
        refuseIfAny(faults);
        return referenced;
    }

    /** @throws Refusal if the facts refer to a record that is not among those found */
    <F extends Facts> void ensureFound(Records<?, F> records, F facts, Set<Reference<?>> found) {
        List<Fault> faults = new ArrayList<>();
        addLost(records.shape(), List.of(facts), found, faults);
        refuseIfAny(faults);
    }

    private static void refuseIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            List<Fault> named = faults.stream()
                    .map(f -> new Fault(null, f.field(), f.value(), f.why()))
                    .toList();
            throw Refusal.of(ProblemCode.UNKNOWN_REFERENCE, named);
        }
    }

    /** Notes all that facts refer to. */
    <F extends Facts> void want(Records<?, F> records, F facts, KeysToLock keysToLock) {
        FactsShape<F> shape = records.shape();
        for (Component component : shape.references()) {
            Reference<?> reference = referenceBy(shape, component, facts);
            if (reference != null) {
                keysToLock.add(reference);
            }
        }
        records.alsoRefersTo(facts).forEach(reference -> {
            if (order.compare(records.entity(), reference.type()) >= 0) {
                throw new IllegalStateException(
                        records.typeName() + " cannot refer to " + reference.type() + ", which is locked before it");
            }
            keysToLock.add(reference);
        });
    }

    /**
     * Locks records of one type and reads them.
     *
     * @param ids those with these ids, voided or not
     * @param keysToLock and those it names
     * @param found receives those it names
     * @return those with the ids
     */
    Map<UUID, RecordEntity<?>> lock(
            Class<?> type, Set<UUID> ids, KeysToLock keysToLock, Map<Reference<?>, RecordEntity<?>> found) {
        LockingQuery query = new LockingQuery(type);
        if (!ids.isEmpty()) {
            query.with(ids);
        }
        keysToLock.of(type).forEach((within, some) -> query.named(keys.of(type), within, some));
        Map<UUID, RecordEntity<?>> locked = new HashMap<>();
        for (RecordEntity<?> record : query.run(em)) {
            if (ids.contains(record.id())) {
                locked.put(record.id(), record);
            }
            if (keysToLock.types().contains(type) && !record.voided()) {
                Reference<?> reference = keys.referenceTo(record);
                if (keysToLock.has(reference)) {
                    found.put(reference, record);
                }
            }
        }
        return locked;
    }

    /** Adds a fault for each component that refers to a record which is not among those found. */
    <F extends Facts> void addLost(
            FactsShape<F> shape, List<F> all, Set<Reference<?>> found, Collection<Fault> faults) {
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

    /** What a component of the facts refers to; null if it is empty. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Reference<?> referenceBy(FactsShape<?> shape, Component component, Facts facts) {
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
        Reason type = Reason.type(TypeNames.of(to.value()));
        return to.within().isEmpty()
                ? Reason.of("reference.missing", type, to.key(), reference.key())
                : Reason.of(
                        "reference.missingWithin", type, to.key(), reference.key(), to.within(), reference.within());
    }
}
