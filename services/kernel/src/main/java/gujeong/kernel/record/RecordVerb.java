package gujeong.kernel.record;

import gujeong.kernel.facts.Verb;

/** What can happen to records, whatever their type. */
public enum RecordVerb implements Verb {
    RECORDED,
    CORRECTED,
    VOIDED,
    /** Somebody looked and found that it is no duplicate; of a {@link RepeatableEntity} only. */
    DISTINGUISHED,
    /** Its personal values were destroyed; of records about persons only. */
    DESTROYED
}
