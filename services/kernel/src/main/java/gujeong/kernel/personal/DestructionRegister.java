package gujeong.kernel.personal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

import gujeong.kernel.http.RequestId;
import gujeong.kernel.security.Caller;

/** The register of destroyed personal values (개인정보 파기 관리대장). Entries are only ever added. */
@ApplicationScoped
public class DestructionRegister {

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

    private static final String INSERT =
            """
            INSERT INTO personal_destruction
                (destroyed_at, actor, record_type, rule, records, destroyed, kept, request_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            RETURNING number""";

    private static final String BEFORE =
            """
            SELECT number, destroyed_at, actor, record_type, rule, records, destroyed, kept, request_id
            FROM personal_destruction
            WHERE number < ?1
            ORDER BY number DESC""";

    private final Session session;
    private final Caller caller;
    private final RequestId requestId;
    private final Clock clock;

    DestructionRegister(Session session, Caller caller, RequestId requestId, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.requestId = requestId;
        this.clock = clock;
    }

    /** Enters a destruction, with the counts after it. */
    public Destruction enter(String recordType, String rule, long records, long destroyed, long kept) {
        long number = session.createNativeQuery(INSERT, Long.class)
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, caller.name())
                .setParameter(3, recordType)
                .setParameter(4, rule)
                .setParameter(5, records)
                .setParameter(6, destroyed)
                .setParameter(7, kept)
                .setParameter(8, requestId.value())
                .getSingleResult();
        return before(number + 1, 1).get(0);
    }

    /** Destructions before the number, newest first. */
    List<Destruction> before(long number, int limit) {
        return session
                .createNativeQuery(BEFORE, Object[].class)
                .setParameter(1, number)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(DestructionRegister::destruction)
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
