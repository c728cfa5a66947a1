package gujeong.kernel.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.personal.DestructionRegister;
import gujeong.kernel.personal.DestructionRegister.Destruction;
import gujeong.kernel.personal.PlaintextCopies;
import gujeong.kernel.record.AtomicChanges;
import gujeong.kernel.record.Idempotency;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordVerb;
import gujeong.kernel.record.Records;

/** Destroys personal values whose retention is over. The records stay, with all that is counted of them. */
@ApplicationScoped
public class Destructions {

    private final AtomicChanges atomicChanges;
    private final Idempotency idempotency;
    private final PlaintextCopies copies;
    private final DestructionRegister register;

    Destructions(
            AtomicChanges atomicChanges,
            Idempotency idempotency,
            PlaintextCopies copies,
            DestructionRegister register) {
        this.atomicChanges = atomicChanges;
        this.idempotency = idempotency;
        this.copies = copies;
        this.register = register;
    }

    /**
     * Destroys the personal values of the records due, what is kept of the requests that stated them, and copies in plain
     * that have not left yet. Must be called in a transaction.
     *
     * @param due ids of the records
     * @param destroy takes the values out of a record
     * @param rule why these, for the register and the records' histories
     */
    public <E extends RecordEntity<F>, F extends Facts> Destruction destroy(
            Records<E, F> records, List<UUID> due, Consumer<E> destroy, String rule) {
        Set<String> values = new HashSet<>();
        atomicChanges.makeOfMany(records, due, RecordVerb.DESTROYED, rule, record -> {
            values.addAll(copies.valuesOf(record));
            destroy.accept(record);
        });
        if (!due.isEmpty()) {
            idempotency.forget(due);
            idempotency.forgetFiles(records.typeName());
        }
        copies.recall(values);
        return register.enter(records.typeName(), rule, records.count(), due.size(), kept(records));
    }

    private static long kept(Records<?, ?> records) {
        return records.count(String.join(
                " or ",
                records.shape().personal().stream()
                        .map(component -> "facts." + component.name() + ".sealed is not null")
                        .toList()));
    }
}
