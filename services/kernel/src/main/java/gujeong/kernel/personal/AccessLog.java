package gujeong.kernel.personal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

import gujeong.kernel.facts.Recorded;
import gujeong.kernel.http.RequestId;
import gujeong.kernel.security.Caller;

/** Who accessed personal data, whose, and what for. Entries are only ever added. */
@ApplicationScoped
public class AccessLog {

    /**
     * One access: a value shown in plain, a record found by a value, or questions asked.
     *
     * @param number grows with time
     * @param recordType and {@code recordId}: whose data it was; no record for questions, which are logged before anything
     *     is looked up
     * @param questions about how many persons it was asked whether they are recorded; 0 if none
     * @param allowance the number of the allowance the questions were spent from; null for those of the hour
     */
    @Schema(name = "PersonalDataAccess")
    public record Access(
            long number,
            Instant at,
            String actor,
            PersonQueries.Kind kind,
            String purpose,
            String recordType,
            UUID recordId,
            List<String> fields,
            int questions,
            Long allowance,
            String requestId) {}

    private static final String INSERT =
            """
            INSERT INTO personal_access (accessed_at, actor, purpose, record_type, record_id, fields, request_id,
                kind, questions, allowance)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)""";

    private static final String BEFORE =
            """
            SELECT number, accessed_at, actor, kind, purpose, record_type, record_id, fields, questions, allowance,
                request_id
            FROM personal_access
            WHERE number < ?1 AND (?2 IS NULL OR record_id = ?2)
            ORDER BY number DESC""";

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

    /** The record's fields were shown, or it was found by them. */
    public void note(PersonQueries.Kind kind, Recorded<?> record, List<String> fields, String purpose) {
        insert(kind, record.typeName(), record.id(), String.join(",", fields), purpose, 0, null);
    }

    /** Logs queries about that many persons. */
    void note(PersonQueries.Kind kind, String recordType, int questions, Long allowance, String purpose) {
        insert(kind, recordType, null, "", purpose, questions, allowance);
    }

    private void insert(
            PersonQueries.Kind kind,
            String recordType,
            UUID record,
            String fields,
            String purpose,
            int questions,
            Long allowance) {
        session.createNativeMutationQuery(INSERT)
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, caller.name())
                .setParameter(3, purpose)
                .setParameter(4, recordType)
                .setParameter(5, record, UUID.class)
                .setParameter(6, fields)
                .setParameter(7, requestId.value())
                .setParameter(8, kind.name())
                .setParameter(9, questions)
                .setParameter(10, allowance, Long.class)
                .executeUpdate();
    }

    /** Accesses before the number, newest first; of one record, or of all if it is null. */
    List<Access> before(long number, UUID record, int limit) {
        return session
                .createNativeQuery(BEFORE, Object[].class)
                .setParameter(1, number)
                .setParameter(2, record, UUID.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(AccessLog::access)
                .toList();
    }

    private static Access access(Object[] row) {
        String fields = (String) row[7];
        return new Access(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                (String) row[2],
                PersonQueries.Kind.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                (UUID) row[6],
                fields.isEmpty() ? List.of() : List.of(fields.split(",")),
                ((Number) row[8]).intValue(),
                (Long) row[9],
                (String) row[10]);
    }
}
