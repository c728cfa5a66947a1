package gujeong.kernel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.Verb;
import gujeong.kernel.problem.Refusal;

/**
 * Changes several records as one: each makes its step, with its own rules checked, revision and event, or nothing is
 * written and the refusal names the record at fault. They may be of several types. All of them, and all that they refer to,
 * are locked before the first is changed, in the {@link LockingOrder}. Must be called in a transaction, before it changes
 * anything else.
 */
@ApplicationScoped
public class AtomicChanges {

    private static final int AT_A_TIME = 500;

    private final RecordWriter recordWriter;
    private final References references;
    private final FileReferences fileReferences;
    private final LockingOrder order;
    private final EntityManager em;

    AtomicChanges(
            RecordWriter recordWriter,
            References references,
            FileReferences fileReferences,
            LockingOrder order,
            EntityManager em) {
        this.recordWriter = recordWriter;
        this.references = references;
        this.fileReferences = fileReferences;
        this.order = order;
        this.em = em;
    }

    /** Makes steps, in this order. */
    public void make(List<Steps<?, ?>> steps) {
        new AtomicChange(recordWriter, references, order, em, steps).make();
    }

    /** Opens a record, and makes steps of others with it. */
    public <E extends RecordEntity<F>, F extends Facts> E open(
            Records<E, F> records, F facts, List<Steps<?, ?>> others) {
        return new AtomicChange(recordWriter, references, order, em, others).open(records, facts);
    }

    /** Makes a step of a record, and others with it. */
    public <E extends RecordEntity<F>, F extends Facts> E step(
            Records<E, F> records, UUID id, int expectedRevision, Verb verb, Step<E> step, List<Steps<?, ?>> others) {
        Step<E> current = (record, referred) -> {
            RecordWriter.ensureCurrent(record, expectedRevision);
            step.take(record, referred);
        };
        List<Steps<?, ?>> all = new ArrayList<>();
        all.add(new Steps<>(records, () -> List.of(id), verb, current));
        all.addAll(others);
        new AtomicChange(recordWriter, references, order, em, all).make(id);
        return records.get(id);
    }

    /**
     * Makes one step of very many records of a type, even of voided ones, some at a time. The rules are checked once, when
     * all are written.
     *
     * @param reason why, for the records' histories
     */
    public <E extends RecordEntity<F>, F extends Facts> void makeOfMany(
            Records<E, F> records, List<UUID> ids, Verb verb, String reason, Consumer<E> step) {
        List<List<UUID>> parts = parts(ids);
        boolean refers = !records.shape().references().isEmpty();
        if (refers || parts.size() > 1) {
            records.lockAll(ids);
        }
        if (refers) {
            lockReferred(records, parts);
        }
        Rules<E> rules = records.rules();
        for (List<UUID> part : parts) {
            List<E> some = records.lock(part);
            for (E record : some) {
                try {
                    recordWriter.change(record, step);
                } catch (Refusal refused) {
                    throw RecordAtFault.named(record, refused);
                }
            }
            em.flush();
            rules.noteAll(some);
            recordWriter.journal(some, verb, reason);
            em.clear();
        }
        rules.check();
    }

    private <E extends RecordEntity<F>, F extends Facts> void lockReferred(
            Records<E, F> records, List<List<UUID>> parts) {
        KeysToLock keysToLock = new KeysToLock();
        for (List<UUID> part : parts) {
            records.all(part).forEach(record -> references.want(records, record.facts(), keysToLock));
            em.clear();
        }
        fileReferences.lock(keysToLock);
    }

    private static List<List<UUID>> parts(List<UUID> ids) {
        List<List<UUID>> parts = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += AT_A_TIME) {
            parts.add(ids.subList(start, Math.min(start + AT_A_TIME, ids.size())));
        }
        return parts;
    }
}
