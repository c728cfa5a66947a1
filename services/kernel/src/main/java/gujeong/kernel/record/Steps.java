package gujeong.kernel.record;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.Verb;

/**
 * The same step of some records of one type, made together with what happens to others or not at all: see {@link AtomicChanges}.
 *
 * @param which asks which records make the step. It is asked before anything is locked, and again when all is locked: if it
 *     then names others, the transaction begins again
 */
public record Steps<E extends RecordEntity<F>, F extends Facts>(
        Records<E, F> records, Supplier<List<UUID>> which, Verb verb, Step<E> step) {

    /** Of records that do not need what they refer to. */
    public Steps(Records<E, F> records, Supplier<List<UUID>> which, Verb verb, Consumer<E> step) {
        this(records, which, verb, (record, referred) -> step.accept(record));
    }
}
