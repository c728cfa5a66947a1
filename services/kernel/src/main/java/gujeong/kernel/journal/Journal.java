package gujeong.kernel.journal;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
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
        JournalEntry entry = new JournalEntry();
        entry.eventId = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        entry.type = record.typeName() + "." + verb + ".v1";
        entry.recordType = record.typeName();
        entry.recordId = record.id();
        entry.revision = record.revision();
        entry.recordedAt = record.recordedAt();
        entry.actor = caller.name();
        entry.reason = reason;
        entry.requestId = requestId.value();
        entry.traceparent = traceparent();
        entry.state = state;
        em.persist(entry);
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
