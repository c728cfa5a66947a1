package gujeong.gateway.failure;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.ledger.ConsumerOffsets;
import gujeong.gateway.ledger.FailureStatus;
import gujeong.gateway.ledger.Ledger;
import gujeong.gateway.ledger.LedgerSchema;
import gujeong.kernel.paging.Cursor;
import gujeong.kernel.paging.Page;
import gujeong.kernel.problem.Refusal;

/** The events the ledger rejected, and the decision of an operator on each: retry or discard. */
@ApplicationScoped
public class PoisonEventDecisions {

    private static final String ORDER = "seq";

    private final Jdbi jdbi;
    private final Ledger ledger;
    private final Clock clock;

    public PoisonEventDecisions(Jdbi jdbi, Dictionary dictionary, Clock clock) {
        this.jdbi = jdbi;
        this.ledger = new Ledger(jdbi, dictionary, clock, LedgerSchema.LIVE);
        this.clock = clock;
    }

    /**
     * In the order they came.
     *
     * @param status null for those of every status
     * @param cursor null for the first page
     */
    public Page<Failure> page(FailureStatus status, int limit, String cursor) {
        long after = cursor == null ? 0 : seq(cursor);
        List<FailureTable.Numbered> rows =
                jdbi.withHandle(handle -> FailureTable.after(handle, status, after, limit + 1));
        List<Failure> items =
                rows.stream().limit(limit).map(FailureTable.Numbered::failure).toList();
        String next = rows.size() <= limit
                ? null
                : new Cursor(ORDER, Long.toString(rows.get(limit - 1).seq()), "").text();
        return new Page<>(items, next);
    }

    /**
     * Failures that wait for an operator.
     *
     * @param oldest since when the oldest waits; null when there is none
     */
    public record Open(double count, Instant oldest) {}

    public Open open() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) AS open, min(first_seen) AS oldest FROM ledger.failure WHERE status = 'OPEN'")
                .map((row, context) -> {
                    var oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Open(row.getLong("open"), oldest == null ? null : oldest.toInstant());
                })
                .one());
    }

    public Failure get(UUID id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    /** Retries an open failure, and then what waits behind it. */
    public Failure retry(UUID id, String by) {
        return decide(id, "RETRY", null, by);
    }

    /** Discards an open failure, now and in every rebuild, and applies what waits behind it. */
    public Failure discard(UUID id, String reason, String by) {
        return decide(id, "DISCARD", reason, by);
    }

    private Failure decide(UUID id, String decision, String reason, String by) {
        try {
            return jdbi.inTransaction(handle -> {
                LedgerSchema.enter(handle, LedgerSchema.LIVE);
                ConsumerOffsets.lock(handle, List.of(find(handle, id).topicPartition()));
                Failure failure = find(handle, id);
                if (failure.status() != FailureStatus.OPEN) {
                    throw Refusal.step("failure.decided", failure.status());
                }
                handle.createUpdate(
                                """
                                INSERT INTO failure_decision (failure_id, event_id, decision, reason, decided_by, decided_at)
                                VALUES (:failure, :event::uuid, :decision, :reason, :by, :at)
                                """)
                        .bind("failure", id)
                        .bind("event", failure.eventId())
                        .bind("decision", decision)
                        .bind("reason", reason)
                        .bind("by", by)
                        .bind("at", clock.instant())
                        .execute();
                ledger.replay(handle, id);
                return find(handle, id);
            });
        } catch (JdbiException e) {
            if (Ledger.refusesData(e)) {
                throw Refusal.step("failure.stillRefused");
            }
            throw e;
        }
    }

    private static Failure find(Handle handle, UUID id) {
        return FailureTable.find(handle, id).orElseThrow(() -> Refusal.notFound("failure.none", id));
    }

    private static long seq(String text) {
        Cursor cursor = Cursor.parse(text);
        if (cursor.sortedBy().equals(ORDER) && cursor.value().matches("\\d{1,18}")) {
            return Long.parseLong(cursor.value());
        }
        throw Refusal.invalid("cursor", "list.takeNext");
    }
}
