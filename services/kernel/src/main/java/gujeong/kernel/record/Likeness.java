package gujeong.kernel.record;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import gujeong.kernel.problem.Refusal;

/**
 * Whether a record may be another one, recorded a second time.
 *
 * @param suspectedDuplicateOf the live record that was recorded before and may be the same; null if there is none
 * @param distinct whether somebody has looked and found that it is no duplicate
 */
@Embeddable
public record Likeness(UUID suspectedDuplicateOf, @Column(name = "found_distinct") boolean distinct) {

    static final Likeness NONE = new Likeness(null, false);

    /** @param before the record that was recorded before; null if there is none */
    Likeness to(UUID before) {
        return new Likeness(distinct ? null : before, distinct);
    }

    /** Clears the suspicion for good. */
    Likeness foundDistinct() {
        if (suspectedDuplicateOf == null) {
            throw Refusal.step("likeness.notSuspected");
        }
        return new Likeness(null, true);
    }
}
