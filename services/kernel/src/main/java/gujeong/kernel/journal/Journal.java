package gujeong.kernel.journal;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.jpa.HibernateHints;

import gujeong.kernel.facts.Recorded;
import gujeong.kernel.facts.Verb;
import gujeong.kernel.http.RequestId;
import gujeong.kernel.paging.Cursor;
import gujeong.kernel.paging.Page;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.security.Caller;

/**
 * The service's append-only history. Entries are written in the transaction of the change they describe, so that there
 * is never a change without its entry nor an entry without its change.
 */
@ApplicationScoped
public class Journal {

    private static final String INSERT =
            """
            INSERT INTO journal (event_id, type, record_type, record_id, revision, recorded_at, actor, reason,
                request_id, traceparent, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    /** What the cursor of a history is sorted by. */
    public static final String BY_REVISION = "revision";

    /** States fetched from the database at once: they may be as large as they can be. */
    private static final int FETCHED_AT_ONCE = 8;

    /** Bytes in UTF-8 of what is one {@code char}. */
    private static final int LONGEST_CHARACTER = 3;

    private final EntityManager em;
    private final Caller caller;
    private final RequestId requestId;
    private final Event<Appended> appended;

    Journal(EntityManager em, Caller caller, RequestId requestId, Event<Appended> appended) {
        this.em = em;
        this.caller = caller;
        this.requestId = requestId;
        this.appended = appended;
    }

    /**
     * Appends the record's present state.
     *
     * @throws Refusal 413 if the state is larger than a record may be; the same for many
     * @param verb what happened
     * @param reason why, where one is asked for; null otherwise
     * @param state the record's state as JSON
     */
    public void append(Recorded<?> record, Verb verb, String reason, String state) {
        appendAll(List.of(record), verb, reason, same -> state);
    }

    /**
     * Appends the present state of many records, each for the same cause: by one batch of statements, past the
     * persistence context, which would keep a second copy of every state.
     *
     * @param state a record's state as JSON
     */
    public <R extends Recorded<?>> void appendAll(
            List<R> records, Verb verb, String reason, Function<? super R, String> state) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (R record : records) {
                    insert.setObject(1, UuidVersion7Strategy.INSTANCE.generateUuid(null));
                    insert.setString(2, record.eventType(verb));
                    insert.setString(3, record.typeName());
                    insert.setObject(4, record.id());
                    insert.setInt(5, record.revision());
                    insert.setObject(6, record.recordedAt().atOffset(ZoneOffset.UTC));
                    insert.setString(7, caller.name());
                    insert.setString(8, reason);
                    insert.setString(9, requestId.value());
                    insert.setString(10, traceparent());
                    insert.setString(11, bounded(state.apply(record)));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
        appended.fire(new Appended());
    }

    private static String bounded(String state) {
        if (state.length() > Recorded.MOST_STATE_BYTES / LONGEST_CHARACTER
                && state.getBytes(StandardCharsets.UTF_8).length > Recorded.MOST_STATE_BYTES) {
            throw Refusal.of(ProblemCode.BODY_TOO_LARGE, Reason.of("record.tooLarge", Recorded.MOST_STATE_BYTES));
        }
        return state;
    }

    /**
     * Revisions of the record, oldest first.
     *
     * @param after the revision behind which the page begins; 0 for the first page
     * @param limit changes on the page at most; fewer where they would be larger than a page
     */
    public Page<Change> history(UUID recordId, int after, int limit) {
        List<Change> shown = new ArrayList<>();
        long bytes = 0;
        try (Stream<JournalEntry> entries = em.createQuery(
                        "from JournalEntry where recordId = :id and revision > :after order by revision",
                        JournalEntry.class)
                .setParameter("id", recordId)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE)
                .getResultStream()) {
            for (JournalEntry entry : (Iterable<JournalEntry>) entries::iterator) {
                if (shown.size() == limit || bytes >= Page.MOST_BYTES) {
                    return new Page<>(shown, cursor(recordId, shown.get(shown.size() - 1)));
                }
                shown.add(change(entry));
                bytes += entry.state.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return new Page<>(shown, null);
    }

    private static String cursor(UUID recordId, Change last) {
        return new Cursor(BY_REVISION, String.valueOf(last.revision()), recordId.toString()).text();
    }

    private static Change change(JournalEntry e) {
        return new Change(e.revision, e.type, e.recordedAt, e.actor, e.reason, e.requestId, e.state);
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** Fired in the transaction of a change, so that the relay can be woken once it is committed. */
    public record Appended() {}
}
