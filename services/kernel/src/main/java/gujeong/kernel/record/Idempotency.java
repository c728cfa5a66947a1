package gujeong.kernel.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.Session;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.security.Caller;

/**
 * Makes a repeated request harmless. The key is claimed first, in the transaction of what the request does: a second
 * request with the same key waits for the first, then gets its answer; if the first is undone, so is its claim.
 */
@ApplicationScoped
public class Idempotency {

    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    /** Equals the fingerprint of no request: repeating a forgotten one is refused. */
    private static final String FORGOTTEN = "";

    /**
     * Requests about persons, whose answers are not kept.
     *
     * @param recordType whose records they are
     * @param again reads a record's answer again, in the place of the one that was given
     */
    record AboutPersons(String recordType, Function<UUID, StoredResponse> again) {}

    private static final String KEEP =
            """
            UPDATE idempotency_key
            SET status = ?1, location = ?2, etag = ?3, body = ?4, record_type = ?5, record_id = ?6
            WHERE actor = ?7 AND key = ?8""";

    private final EntityManager em;
    private final Caller caller;
    private final Clock clock;

    Idempotency(EntityManager em, Caller caller, Clock clock) {
        this.em = em;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Answers the request once.
     *
     * @param key the Idempotency-Key; null to do the request without one
     * @param request everything that makes the request what it is
     */
    @Transactional
    public StoredResponse once(String key, String request, Supplier<StoredResponse> action) {
        return once(key, request, null, action);
    }

    /**
     * The same for a request that may be about a person. Then the answer's state is not kept: a repetition is answered
     * with the record as it is now, and refused once the record's values are destroyed or changed.
     *
     * @param about null if it is about nobody
     */
    @Transactional
    StoredResponse once(String key, String request, AboutPersons about, Supplier<StoredResponse> action) {
        if (key == null) {
            return action.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw Refusal.invalid("Idempotency-Key", "idempotency.form");
        }
        String fingerprint = DigestUtils.sha256Hex(request);
        if (!claim(key, fingerprint)) {
            return repeat(key, fingerprint, about);
        }
        StoredResponse response = action.get();
        keep(key, response, about);
        return response;
    }

    private void keep(String key, StoredResponse response, AboutPersons about) {
        boolean readAgain = about != null && response.record() != null;
        em.unwrap(Session.class)
                .createNativeMutationQuery(KEEP)
                .setParameter(1, response.status())
                .setParameter(2, response.location(), String.class)
                .setParameter(3, response.etag(), String.class)
                .setParameter(4, readAgain ? null : response.body(), String.class)
                .setParameter(5, about == null ? null : about.recordType(), String.class)
                .setParameter(6, readAgain ? response.record() : null, UUID.class)
                .setParameter(7, caller.name())
                .setParameter(8, key)
                .executeUpdate();
    }

    /** Whether the very request was answered before, so that its answer says nothing new. */
    @Transactional
    boolean isAnswered(String key, String request) {
        return !em.createNativeQuery("SELECT 1 FROM idempotency_key WHERE actor = ?1 AND key = ?2 "
                        + "AND fingerprint = ?3 AND status IS NOT NULL")
                .setParameter(1, caller.name())
                .setParameter(2, key)
                .setParameter(3, DigestUtils.sha256Hex(request))
                .getResultList()
                .isEmpty();
    }

    /** Leaves nothing of the requests that stated, or changed, what these records say about persons. */
    public void forget(List<UUID> records) {
        em.createNativeQuery("UPDATE idempotency_key SET fingerprint = ?1, body = NULL "
                        + "WHERE record_type IS NOT NULL AND record_id = ANY (cast(?2 AS uuid[]))")
                .setParameter(1, FORGOTTEN)
                .setParameter(2, records.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** The same for files of records of the type: whom they named is no longer known. */
    public void forgetFiles(String recordType) {
        em.createNativeQuery("UPDATE idempotency_key SET fingerprint = ?1, body = NULL "
                        + "WHERE record_type = ?2 AND record_id IS NULL")
                .setParameter(1, FORGOTTEN)
                .setParameter(2, recordType)
                .executeUpdate();
    }

    private boolean claim(String key, String fingerprint) {
        return em.createNativeQuery("INSERT INTO idempotency_key (actor, key, fingerprint, created_at) "
                                + "VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
                        .setParameter(1, caller.name())
                        .setParameter(2, key)
                        .setParameter(3, fingerprint)
                        .setParameter(4, Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    private StoredResponse repeat(String key, String fingerprint, AboutPersons about) {
        Object[] row = (Object[]) em.createNativeQuery("SELECT fingerprint, status, location, etag, body, record_id "
                        + "FROM idempotency_key WHERE actor = ?1 AND key = ?2")
                .setParameter(1, caller.name())
                .setParameter(2, key)
                .getSingleResult();
        if (!row[0].equals(fingerprint)) {
            throw Refusal.of(ProblemCode.KEY_REUSED, "Idempotency-Key", "idempotency.reused");
        }
        int status = ((Number) row[1]).intValue();
        if (about != null && row[5] != null) {
            StoredResponse now = about.again().apply((UUID) row[5]);
            return new StoredResponse(status, (String) row[2], now.etag(), now.body(), now.record());
        }
        return new StoredResponse(status, (String) row[2], (String) row[3], (String) row[4], null);
    }

    @Scheduled(every = "24h", delayed = "10m", identity = "forget-old-idempotency-keys")
    @Transactional
    void forget() {
        em.createNativeQuery("DELETE FROM idempotency_key WHERE created_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(KEPT_FOR)))
                .executeUpdate();
    }
}
