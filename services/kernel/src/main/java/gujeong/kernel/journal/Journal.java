package gujeong.kernel.journal;

import java.sql.PreparedStatement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import gujeong.kernel.http.RequestId;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.security.Caller;

/**
 * The service's append-only history. Entries are written in the transaction of the change they tell of, so that there
 * is never a change without its entry nor an entry without its change.
 */
@ApplicationScoped
public class Journal {

    private static final String INSERT =
            """
            INSERT INTO journal (event_id, type, record_type, record_id, revision, recorded_at, actor, reason,
                request_id, traceparent, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private final EntityManager em;
    private final ObjectMapper json;
    private final Caller caller;
    private final RequestId requestId;
    private final Event<Appended> appended;

    Journal(EntityManager em, ObjectMapper json, Caller caller, RequestId requestId, Event<Appended> appended) {
        this.em = em;
        this.json = json;
        this.caller = caller;
        this.requestId = requestId;
        this.appended = appended;
    }

    /**
     * Appends the record's present state.
     *
     * @param verb what happened, past tense, such as {@code corrected}
     * @param reason why, where one is asked for; null otherwise
     * @param state the record's state as JSON
     */
    public void append(RecordEntity<?> record, String verb, String reason, String state) {
        appendAll(List.of(record), verb, reason, same -> state);
    }

    /**
     * Appends the present state of many records, each for the same cause: by one batch of statements, past the
     * persistence context, which would keep a second copy of every state.
     *
     * @param state a record's state as JSON
     */
    public void appendAll(
            List<? extends RecordEntity<?>> records,
            String verb,
            String reason,
            Function<RecordEntity<?>, String> state) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (RecordEntity<?> record : records) {
                    insert.setObject(1, UuidVersion7Strategy.INSTANCE.generateUuid(null));
                    insert.setString(2, record.typeName() + "." + verb + ".v1");
                    insert.setString(3, record.typeName());
                    insert.setObject(4, record.id());
                    insert.setInt(5, record.revision());
                    insert.setObject(6, record.recordedAt().atOffset(ZoneOffset.UTC));
                    insert.setString(7, caller.name());
                    insert.setString(8, reason);
                    insert.setString(9, requestId.value());
                    insert.setString(10, traceparent());
                    insert.setString(11, state.apply(record));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
        appended.fire(new Appended());
    }

    /** Every revision of the record, oldest first. */
    public List<Change> history(UUID recordId) {
        return em
                .createQuery("from JournalEntry where recordId = :id order by revision", JournalEntry.class)
                .setParameter("id", recordId)
                .getResultList()
                .stream()
                .map(this::change)
                .toList();
    }

    private Change change(JournalEntry e) {
        try {
            return new Change(e.revision, e.type, e.recordedAt, e.actor, e.reason, e.requestId, json.readTree(e.state));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("journal entry " + e.eventId + " is not JSON", broken);
        }
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
