package gujeong.kernel.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * Facts as they are kept: under an id for ever, in revisions. What seals, journals or publishes a record needs no more of
 * it.
 *
 * @param <F> what people state about it
 */
public interface Recorded<F extends Facts> {

    /**
     * The most bytes the state of one record may have, as JSON in UTF-8, when it is journalled. Whoever handles states,
     * the relay, the ledger, lists and histories, relies on it. As {@code jsonb} the database gives it back with a blank
     * behind every comma and colon.
     */
    int MOST_STATE_BYTES = 256 * 1024;

    UUID id();

    /** 1 for a new record, then 2, 3, … */
    int revision();

    Instant recordedAt();

    /** The name of the record type, such as {@code budget.commitment}. */
    String typeName();

    /**
     * The type of the event that the verb is, such as {@code budget.commitment.corrected.v1}.
     *
     * @throws IllegalArgumentException if this cannot happen to records of the type
     */
    String eventType(Verb verb);

    /** What was stated. */
    F facts();
}
