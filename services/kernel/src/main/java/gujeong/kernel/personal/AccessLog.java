package gujeong.kernel.personal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

import gujeong.kernel.http.RequestId;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.security.Caller;

/** Who was shown whose personal data, and what for. Entries are only ever added. */
@ApplicationScoped
public class AccessLog {

    /**
     * One time that personal data was shown in plain.
     *
     * @param number grows with time
     * @param recordType and {@code recordId}: whose data it was
     */
    @Schema(name = "PersonalDataAccess")
    public record Access(
            long number,
            Instant at,
            String actor,
            String purpose,
            String recordType,
            UUID recordId,
            List<String> fields,
            String requestId) {}

    private final Session session;
    private final Caller caller;
    private final RequestId requestId;
    private final Clock clock;

    AccessLog(Session session, Caller caller, RequestId requestId, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.requestId = requestId;
        this.clock = clock;
    }

    void note(RecordEntity<?> record, List<String> fields, String purpose) {
        session.createNativeMutationQuery(
                        """
                        INSERT INTO personal_access
                            (accessed_at, actor, purpose, record_type, record_id, fields, request_id)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, caller.name())
                .setParameter(3, purpose)
                .setParameter(4, record.typeName())
                .setParameter(5, record.id())
                .setParameter(6, String.join(",", fields))
                .setParameter(7, requestId.value())
                .executeUpdate();
    }

    /** Accesses before the number, newest first; of one record, or of all if it is null. */
    List<Access> before(long number, UUID record, int limit) {
        return session
                .createNativeQuery(
                        """
                        SELECT number, accessed_at, actor, purpose, record_type, record_id, fields, request_id
                        FROM personal_access
                        WHERE number < ?1 AND (?2 IS NULL OR record_id = ?2)
                        ORDER BY number DESC""",
                        Object[].class)
                .setParameter(1, number)
                .setParameter(2, record, UUID.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(AccessLog::access)
                .toList();
    }

    private static Access access(Object[] row) {
        return new Access(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (UUID) row[5],
                List.of(((String) row[6]).split(",")),
                (String) row[7]);
    }
}
