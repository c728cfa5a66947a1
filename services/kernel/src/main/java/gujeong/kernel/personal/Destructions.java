package gujeong.kernel.personal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

import gujeong.kernel.http.RequestId;
import gujeong.kernel.record.Acts;
import gujeong.kernel.record.Facts;
import gujeong.kernel.record.Idempotency;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordVerb;
import gujeong.kernel.record.Records;
import gujeong.kernel.security.Caller;

/**
 * Destroys personal values whose retention is over, and keeps the register of it (개인정보 파기 관리대장). The records
 * stay, with all that is counted of them.
 */
@ApplicationScoped
public class Destructions {

    /**
     * One destruction.
     *
     * @param rule which records were due
     * @param records all records of the type, which a destruction leaves as many as they were
     * @param destroyed records whose personal values were destroyed
     * @param kept records that still hold personal values
     */
    @Schema(name = "PersonalDataDestruction")
    public record Destruction(
            long number,
            Instant at,
            String actor,
            String recordType,
            String rule,
            long records,
            long destroyed,
            long kept,
            String requestId) {}

    private final Session session;
    private final Acts acts;
    private final Idempotency idempotency;
    private final PlainCopies copies;
    private final Caller caller;
    private final RequestId requestId;
    private final Clock clock;

    Destructions(
            Session session,
            Acts acts,
            Idempotency idempotency,
            PlainCopies copies,
            Caller caller,
            RequestId requestId,
            Clock clock) {
        this.session = session;
        this.acts = acts;
        this.idempotency = idempotency;
        this.copies = copies;
        this.caller = caller;
        this.requestId = requestId;
        this.clock = clock;
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
        acts.makeOfMany(records, due, RecordVerb.DESTROYED, rule, record -> {
            values.addAll(copies.valuesOf(record));
            destroy.accept(record);
        });
        if (!due.isEmpty()) {
            idempotency.forget(due);
            idempotency.forgetFiles(records.typeName());
        }
        copies.recall(values);
        return register(records, due.size(), rule);
    }

    private <E extends RecordEntity<F>, F extends Facts> Destruction register(
            Records<E, F> records, long destroyed, String rule) {
        long kept = records.count(String.join(
                " or ",
                records.shape().personal().stream()
                        .map(component -> "facts." + component.name() + ".sealed is not null")
                        .toList()));
        long number = session.createNativeQuery(
                        """
                        INSERT INTO personal_destruction
                            (destroyed_at, actor, record_type, rule, records, destroyed, kept, request_id)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        RETURNING number""",
                        Long.class)
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, caller.name())
                .setParameter(3, records.typeName())
                .setParameter(4, rule)
                .setParameter(5, records.count())
                .setParameter(6, destroyed)
                .setParameter(7, kept)
                .setParameter(8, requestId.value())
                .getSingleResult();
        return before(number + 1, 1).get(0);
    }

    /** Destructions before the number, newest first. */
    List<Destruction> before(long number, int limit) {
        return session
                .createNativeQuery(
                        """
                        SELECT number, destroyed_at, actor, record_type, rule, records, destroyed, kept, request_id
                        FROM personal_destruction
                        WHERE number < ?1
                        ORDER BY number DESC""",
                        Object[].class)
                .setParameter(1, number)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Destructions::destruction)
                .toList();
    }

    private static Destruction destruction(Object[] row) {
        return new Destruction(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                ((Number) row[7]).longValue(),
                (String) row[8]);
    }
}
