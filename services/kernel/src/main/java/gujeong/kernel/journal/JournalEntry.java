package gujeong.kernel.journal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/**
 * One change of one record, as the history is read; {@link Journal} writes it by SQL. {@code seq}, which orders the
 * journal, is given by the database.
 */
@Entity
@Immutable
@Table(name = "journal")
public class JournalEntry {

    @Id
    UUID eventId;

    Long seq;

    String type;
    String recordType;
    UUID recordId;
    int revision;
    Instant recordedAt;
    String actor;
    String reason;
    String requestId;
    String traceparent;
    String state;
}
