package gujeong.kernel.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Has the relay publish again what it has published, a part of the journal at a time. */
@ApplicationScoped
class Republications {

    /** Sequence numbers of one transaction: the relay, which marks these rows too, waits for no more than that. */
    private static final long CHUNK = 10_000;

    private final EntityManager em;
    private final Relay relay;

    /** Itself, as others see it: each part is a transaction. */
    @Inject
    Republications parts;

    Republications(EntityManager em, Relay relay) {
        this.em = em;
        this.relay = relay;
    }

    /**
     * Both ends included. If it fails halfway, the parts before it will be published, and asking again is harmless.
     *
     * @return rows that will be published again
     */
    int ask(long fromSeq, long toSeq) {
        Range range = parts.within(fromSeq, toSeq);
        int rows = 0;
        for (long first = range.first; first <= range.last; first += CHUNK) {
            rows += parts.unmark(first, Math.min(first + CHUNK - 1, range.last));
            relay.wake();
        }
        return rows;
    }

    record Range(long first, long last) {}

    /** The numbers there are now; what comes later will be published anyway. */
    @Transactional
    Range within(long fromSeq, long toSeq) {
        Object[] ends = (Object[]) em.createNativeQuery(
                        "SELECT coalesce(min(seq), 1), coalesce(max(seq), 0) FROM journal WHERE seq BETWEEN ?1 AND ?2")
                .setParameter(1, fromSeq)
                .setParameter(2, toSeq)
                .getSingleResult();
        return new Range(((Number) ends[0]).longValue(), ((Number) ends[1]).longValue());
    }

    @Transactional
    int unmark(long firstSeq, long lastSeq) {
        return em.createNativeQuery("UPDATE journal SET published_at = NULL "
                        + "WHERE published_at IS NOT NULL AND seq BETWEEN ?1 AND ?2 AND "
                        + UnpublishedEntries.ONE_AT_A_TIME)
                .setParameter(1, firstSeq)
                .setParameter(2, lastSeq)
                .executeUpdate();
    }
}
