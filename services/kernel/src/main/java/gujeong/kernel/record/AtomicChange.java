package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.Verb;
import gujeong.kernel.problem.Refusal;

/** One change of several records: see {@link AtomicChanges}. */
final class AtomicChange {

    private final RecordWriter recordWriter;
    private final References references;
    private final EntityManager em;
    private final List<Steps<?, ?>> steps;
    private final LockedSteps locked;
    private final List<Changed<?, ?>> changed = new ArrayList<>();
    private final List<UUID> otherPersons = new ArrayList<>();
    /** The record of the request, which no refusal need name. */
    private UUID ofRequest;

    AtomicChange(
            RecordWriter recordWriter,
            References references,
            LockingOrder order,
            EntityManager em,
            List<Steps<?, ?>> steps) {
        this.recordWriter = recordWriter;
        this.references = references;
        this.em = em;
        this.steps = steps;
        this.locked = new LockedSteps(references, order, em, steps);
    }

    /** Records of one type to which the same happened. */
    private record Changed<E extends RecordEntity<F>, F extends Facts>(
            Records<E, F> records, Verb verb, List<E> some) {}

    void make() {
        locked.lock(new KeysToLock());
        write();
    }

    /** @param id the record of the request */
    void make(UUID id) {
        ofRequest = id;
        make();
    }

    <E extends RecordEntity<F>, F extends Facts> E open(Records<E, F> records, F facts) {
        KeysToLock keysToLock = new KeysToLock();
        references.want(records, facts, keysToLock);
        locked.lock(keysToLock);
        E record = recordWriter.add(records, facts, locked.referredBy(records, facts));
        ofRequest = record.id();
        changed.add(new Changed<>(records, RecordVerb.RECORDED, List.of(record)));
        write();
        return record;
    }

    private void write() {
        for (int i = 0; i < steps.size(); i++) {
            changed.add(step(steps.get(i), locked.idsAt(i)));
        }
        em.flush();
        recordWriter.forget(otherPersons);
        Map<Class<?>, Records<?, ?>> types = new LinkedHashMap<>();
        changed.forEach(each -> types.putIfAbsent(each.records().entity(), each.records()));
        types.values().forEach(this::check);
        changed.forEach(each -> recordWriter.journal(each.some(), each.verb(), null));
    }

    private <E extends RecordEntity<F>, F extends Facts> Changed<E, F> step(Steps<E, F> each, List<UUID> ids) {
        List<E> some = new ArrayList<>();
        for (UUID id : ids) {
            E record = locked.record(each, id);
            try {
                RecordWriter.ensureLive(record);
                ReferencedRecords referenced = locked.referredBy(each.records(), record.facts());
                if (recordWriter.change(record, changing -> each.step().take(changing, referenced))) {
                    otherPersons.add(id);
                }
            } catch (Refusal refused) {
                throw naming(record, refused);
            }
            some.add(record);
        }
        return new Changed<>(each.records(), each.verb(), some);
    }

    private <E extends RecordEntity<F>, F extends Facts> void check(Records<E, F> records) {
        List<E> all = new ArrayList<>();
        for (Changed<?, ?> each : changed) {
            if (each.records().entity() == records.entity()) {
                each.some().forEach(record -> all.add(records.entity().cast(record)));
            }
        }
        try {
            recordWriter.check(records, all);
        } catch (Refusal refused) {
            throw atFault(records, all, refused);
        }
    }

    /** The rules are asked once for all, so they are asked again for each; nothing is written any more. */
    private <E extends RecordEntity<F>, F extends Facts> Refusal atFault(
            Records<E, F> records, List<E> all, Refusal ofAll) {
        for (E record : all) {
            try {
                recordWriter.check(records, List.of(record));
            } catch (Refusal refused) {
                return naming(record, refused);
            }
        }
        return ofAll;
    }

    private Refusal naming(RecordEntity<?> record, Refusal refused) {
        return record.id().equals(ofRequest) ? refused : RecordAtFault.named(record, refused);
    }
}
