package gujeong.kernel.record;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.Recorded;
import gujeong.kernel.facts.Verb;
import gujeong.kernel.personal.Masking;

/**
 * A record: something that happened or exists in the division's work. It has a permanent id, a revision that grows by
 * one with every change, and is never deleted, only voided.
 *
 * @param <F> what people state about it
 */
@MappedSuperclass
@EntityListeners(Masking.class)
public abstract class RecordEntity<F extends Facts> implements Recorded<F> {

    @Id
    private UUID id;

    @Version
    private int revision;

    private boolean voided;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected RecordEntity() {}

    @Override
    public abstract F facts();

    /** Takes a corrected statement. The rules that only concern this record are checked by {@link #ensure()}. */
    protected abstract void restate(F facts);

    /**
     * The whole record as it is answered, journalled and published. Values about persons are answered masked, and left
     * out where it is journalled and published.
     */
    protected abstract Object state();

    /** Throws a {@link gujeong.kernel.problem.Refusal} if the record contradicts itself. */
    protected void ensure() {}

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public int revision() {
        return revision;
    }

    public boolean voided() {
        return voided;
    }

    @Override
    public Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public String typeName() {
        return TypeNames.of(getClass());
    }

    @Override
    public String eventType(Verb verb) {
        return EventTypes.of(getClass(), verb);
    }

    void begin(Instant at) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        revision = 1;
        recordedAt = at;
    }

    /** Every change moves the record's clock forward, even if the machine's clock was set back. */
    void changedAt(Instant at) {
        recordedAt = at.isAfter(recordedAt) ? at : recordedAt.plusNanos(1000);
    }

    void markVoided() {
        voided = true;
    }
}
