package gujeong.kernel.personal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.security.Caller;

/**
 * Queries whose result reveals whether a person is recorded: a search by value, and every request that records a person
 * or changes who is recorded, since it is refused, or changes nothing, if that person is known. Each is written to the
 * {@link AccessLog}, in a separate transaction, before it is answered, and a caller has an hourly quota. The quota is
 * counted from the log, so it holds across instances and restarts and cannot be reset by the service.
 */
@ApplicationScoped
public class PersonQueries {

    /** By what kind of request personal data is accessed. */
    @Schema(name = "PersonalDataAccessKind")
    public enum Kind {
        DISCLOSURE,
        SEARCH,
        RECORDING,
        CORRECTION,
        STEP,
        IMPORT
    }

    private static final Logger LOG = Logger.getLogger(PersonQueries.class);
    private static final Duration HOUR = Duration.ofHours(1);

    /** One caller's questions are counted one after the other, on whichever instance they arrive. */
    private static final String ONE_AT_A_TIME =
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended('questions of ' || ?1, 0)) AS text)";

    private static final String ASKED =
            """
            SELECT accessed_at, questions
            FROM personal_access
            WHERE actor = ?1 AND accessed_at > ?2 AND questions > 0 AND allowance IS NULL
            ORDER BY accessed_at""";

    private record Asked(Instant at, int questions) {}

    private final Session session;
    private final AccessLog log;
    private final Allowances allowances;
    private final Caller caller;
    private final Clock clock;
    private final int perHour;

    PersonQueries(
            Session session, AccessLog log, Allowances allowances, Caller caller, Clock clock, PersonalConfig config) {
        this.session = session;
        this.log = log;
        this.allowances = allowances;
        this.caller = caller;
        this.clock = clock;
        this.perHour = config.questionsPerHour();
    }

    /**
     * Writes the questions down and spends them. Only when it returns may anything be looked up.
     *
     * @param persons about how many
     * @param purpose what for, as the caller says or as the kind of request implies
     * @throws Refusal {@link ProblemCode#QUESTIONS_SPENT} with the time after which there are enough again
     */
    public void ask(Kind kind, String recordType, int persons, String purpose) {
        if (persons > 0) {
            QuarkusTransaction.requiringNew()
                    .run(() -> log.note(kind, recordType, persons, allowanceFor(persons), purpose));
        }
    }

    /** The allowance the questions are spent from; null if the hour has room for them. */
    private Long allowanceFor(int persons) {
        session.createNativeQuery(ONE_AT_A_TIME, String.class)
                .setParameter(1, caller.name())
                .getSingleResult();
        Instant now = clock.instant();
        List<Asked> asked = askedSince(now.minus(HOUR));
        int room = perHour - asked.stream().mapToInt(Asked::questions).sum();
        if (persons <= room) {
            return null;
        }
        return allowances.with(caller.name(), persons).orElseThrow(() -> spent(persons - room, asked, now));
    }

    private List<Asked> askedSince(Instant since) {
        return session
                .createNativeQuery(ASKED, Object[].class)
                .setParameter(1, caller.name())
                .setParameter(2, Timestamp.from(since))
                .getResultList()
                .stream()
                .map(row -> new Asked((Instant) row[0], ((Number) row[1]).intValue()))
                .toList();
    }

    private Refusal spent(int missing, List<Asked> asked, Instant now) {
        LOG.warnf("%s has spent the %d questions about persons of an hour", caller.name(), perHour);
        return Refusal.later(
                ProblemCode.QUESTIONS_SPENT,
                Reason.of("personal.questionsSpent", perHour),
                Duration.between(now, freeAgain(missing, asked, now)));
    }

    /** When that many of the queries are an hour old. */
    private static Instant freeAgain(int missing, List<Asked> asked, Instant now) {
        int freed = 0;
        for (Asked one : asked) {
            freed += one.questions();
            if (freed >= missing) {
                return one.at().plus(HOUR);
            }
        }
        return now.plus(HOUR);
    }
}
