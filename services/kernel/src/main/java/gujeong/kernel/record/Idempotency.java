package gujeong.kernel.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

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
    public Answer once(String key, String request, Supplier<Answer> action) {
        if (key == null) {
            return action.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw Refusal.invalid("Idempotency-Key", "must be 1 to 200 visible ASCII characters");
        }
        String fingerprint = sha256(request.getBytes(StandardCharsets.UTF_8));
        if (!claim(key, fingerprint)) {
            return repeat(key, fingerprint);
        }
        Answer answer = action.get();
        em.createNativeQuery("UPDATE idempotency_key SET status = ?1, location = ?2, etag = ?3, body = ?4 "
                        + "WHERE actor = ?5 AND key = ?6")
                .setParameter(1, answer.status())
                .setParameter(2, answer.location())
                .setParameter(3, answer.etag())
                .setParameter(4, answer.body())
                .setParameter(5, caller.name())
                .setParameter(6, key)
                .executeUpdate();
        return answer;
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

    private Answer repeat(String key, String fingerprint) {
        Object[] row = (Object[]) em.createNativeQuery("SELECT fingerprint, status, location, etag, body "
                        + "FROM idempotency_key WHERE actor = ?1 AND key = ?2")
                .setParameter(1, caller.name())
                .setParameter(2, key)
                .getSingleResult();
        if (!row[0].equals(fingerprint)) {
            throw Refusal.of(ProblemCode.KEY_REUSED, "Idempotency-Key", "This key came with another request before.");
        }
        return new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]);
    }

    @Scheduled(every = "24h", delayed = "10m", identity = "forget-old-idempotency-keys")
    @Transactional
    void forget() {
        em.createNativeQuery("DELETE FROM idempotency_key WHERE created_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(KEPT_FOR)))
                .executeUpdate();
    }

    static String sha256(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
