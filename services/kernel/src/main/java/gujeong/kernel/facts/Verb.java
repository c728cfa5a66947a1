package gujeong.kernel.facts;

import java.util.Locale;

/**
 * What can happen to a record, in the past tense, as its history and its events call it. The constants of an enum: what
 * can happen to any record is a {@link gujeong.kernel.record.RecordVerb}, a type's own steps are an enum beside its entity.
 */
public interface Verb {

    String name();

    /** As events write it: {@code no-show} for {@code NO_SHOW}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
