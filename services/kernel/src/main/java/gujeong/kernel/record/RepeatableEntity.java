package gujeong.kernel.record;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

import gujeong.kernel.facts.Facts;

/**
 * A record that no natural key names, or not always: the same may happen twice, and it may be recorded twice. Which of the
 * two it was only people can say, so the record is marked.
 *
 * @param <F> what people state about it
 */
@MappedSuperclass
public abstract class RepeatableEntity<F extends Facts> extends RecordEntity<F> {

    @Embedded
    private Likeness likeness = Likeness.NONE;

    protected RepeatableEntity() {}

    protected Likeness likeness() {
        return likeness;
    }

    /** @param before the live record that was recorded before and may be the same; null if there is none */
    protected void compareWith(UUID before) {
        likeness = likeness.to(before);
    }

    /** Clears the suspicion for good: somebody has looked. */
    void findDistinct() {
        likeness = likeness.foundDistinct();
    }
}
