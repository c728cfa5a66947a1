package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.problem.ConcurrentChange;
import gujeong.kernel.problem.Refusal;

/** The records that make the steps of an atomic change and what they refer to, locked in the one order. */
final class LockedSteps {

    /** Records of one atomic change: they are in memory together. */
    private static final int MOST = 1000;

    private final References references;
    private final LockingOrder order;
    private final EntityManager em;
    private final List<Steps<?, ?>> steps;
    private final Map<UUID, RecordEntity<?>> locked = new HashMap<>();
    private final Map<Reference<?>, RecordEntity<?>> found = new HashMap<>();
    private final List<List<UUID>> ids = new ArrayList<>();

    LockedSteps(References references, LockingOrder order, EntityManager em, List<Steps<?, ?>> steps) {
        this.references = references;
        this.order = order;
        this.em = em;
        this.steps = steps;
    }

    /**
     * Locks them.
     *
     * @param keysToLock what else is referred to; receives what the records refer to
     * @throws ConcurrentChange if others are to make the steps by the time that they are locked
     */
    void lock(KeysToLock keysToLock) {
        Map<Class<?>, Map<UUID, Steps<?, ?>>> asked = ask();
        // what was read before it was locked may be different by now
        em.flush();
        em.clear();
        for (Class<?> type : order.types()) {
            Map<UUID, Steps<?, ?>> ofType = asked.getOrDefault(type, Map.of());
            if (!ofType.isEmpty() || keysToLock.types().contains(type)) {
                locked.putAll(references.lock(type, ofType.keySet(), keysToLock, found));
                ofType.forEach((id, each) -> want(each, id, keysToLock));
            }
        }
        askAgain();
    }

    private Map<Class<?>, Map<UUID, Steps<?, ?>>> ask() {
        Map<Class<?>, Map<UUID, Steps<?, ?>>> asked = new HashMap<>();
        int count = 0;
        for (Steps<?, ?> each : steps) {
            Map<UUID, Steps<?, ?>> ofType = asked.computeIfAbsent(each.records().entity(), type -> new HashMap<>());
            for (UUID id : each.which().get()) {
                if (ofType.put(id, each) != null) {
                    throw new IllegalStateException("two steps of " + id + " in one atomic change");
                }
                count++;
            }
        }
        if (count > MOST) {
            throw Refusal.rule("act.tooMany", MOST);
        }
        return asked;
    }

    private <E extends RecordEntity<F>, F extends Facts> void want(Steps<E, F> each, UUID id, KeysToLock keysToLock) {
        references.want(each.records(), record(each, id).facts(), keysToLock);
    }

    private void askAgain() {
        for (Steps<?, ?> each : steps) {
            List<UUID> now = each.which().get();
            if (!locked.keySet().containsAll(now)) {
                throw new ConcurrentChange();
            }
            ids.add(now);
        }
    }

    /** Which records make the steps at this place. */
    List<UUID> idsAt(int place) {
        return ids.get(place);
    }

    /** @throws Refusal 404 if there is no such record */
    <E extends RecordEntity<F>, F extends Facts> E record(Steps<E, F> each, UUID id) {
        return each.records().found(id, each.records().entity().cast(locked.get(id)));
    }

    /** @throws Refusal if the facts refer to a record that there is not */
    <F extends Facts> ReferencedRecords referredBy(Records<?, F> records, F facts) {
        references.ensureFound(records, facts, found.keySet());
        return new ReferencedRecords(found);
    }
}
