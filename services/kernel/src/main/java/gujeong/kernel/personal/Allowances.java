package gujeong.kernel.personal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

import gujeong.kernel.constraints.Text;
import gujeong.kernel.http.RequestId;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.security.Caller;

/** Queries about persons that a privacy officer grants a caller beyond the hourly quota. They are only ever added. */
@ApplicationScoped
public class Allowances {

    /**
     * What is granted.
     *
     * @param caller the name of the token's subject
     * @param questions about how many persons, at most
     * @param hours for how long, from now
     */
    @Schema(name = "PersonalDataGrant")
    public record Grant(
            @NotNull @Text @Schema(examples = "kim") String caller,
            @NotNull @Min(1) @Max(1_000_000) @Schema(examples = "36000") Integer questions,
            @NotNull @Min(1) @Max(744) @Schema(examples = "8") Integer hours,
            @NotNull @AccessPurpose @Schema(examples = "수신 동의 대장을 처음 올림") String purpose) {}

    /** What was granted, and how much of it is left. */
    @Schema(name = "PersonalDataAllowance")
    public record Allowance(
            long number,
            Instant at,
            String grantedBy,
            String caller,
            long questions,
            long left,
            Instant until,
            String purpose) {}

    private static final String INSERT =
            """
            INSERT INTO personal_allowance (granted_at, granted_by, actor, questions, until, purpose, request_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            RETURNING number""";

    private static final String LEFT =
            "questions - coalesce((SELECT sum(a.questions) FROM personal_access a WHERE a.allowance = g.number), 0)";

    /** The one that ends first, so that the others last. */
    private static final String WITH = "SELECT number FROM personal_allowance g WHERE actor = ?1 AND until > ?2 AND "
            + LEFT + " >= ?3 ORDER BY until, number LIMIT 1";

    private static final String BEFORE = "SELECT number, granted_at, granted_by, actor, questions, " + LEFT
            + " AS questions_left, until, purpose FROM personal_allowance g WHERE number < ?1 ORDER BY number DESC";

    private final Session session;
    private final Caller caller;
    private final RequestId requestId;
    private final Clock clock;

    Allowances(Session session, Caller caller, RequestId requestId, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.requestId = requestId;
        this.clock = clock;
    }

    /** Grants it. Must be called in a transaction. */
    Allowance grant(Grant grant) {
        if (grant.caller().equals(caller.name())) {
            throw Refusal.rule("personal.ownAllowance");
        }
        Instant now = clock.instant();
        long number = session.createNativeQuery(INSERT, Long.class)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, caller.name())
                .setParameter(3, grant.caller())
                .setParameter(4, grant.questions())
                .setParameter(5, Timestamp.from(now.plus(Duration.ofHours(grant.hours()))))
                .setParameter(6, grant.purpose())
                .setParameter(7, requestId.value())
                .getSingleResult();
        return before(number + 1, 1).get(0);
    }

    /** The number of an allowance of the caller that has enough queries left. */
    Optional<Long> with(String of, int questions) {
        return session
                .createNativeQuery(WITH, Long.class)
                .setParameter(1, of)
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, questions)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Allowances before the number, newest first. */
    List<Allowance> before(long number, int limit) {
        return session
                .createNativeQuery(BEFORE, Object[].class)
                .setParameter(1, number)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Allowances::allowance)
                .toList();
    }

    private static Allowance allowance(Object[] row) {
        return new Allowance(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue(),
                (Instant) row[6],
                (String) row[7]);
    }
}
