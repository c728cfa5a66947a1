package gujeong.gateway.ledger;

/** Why an event cannot be taken into the ledger. The message is for the operator who decides about it. */
final class Poison extends RuntimeException {

    enum Cause {
        /** Neither a record nor its voiding: a value of null. */
        TOMBSTONE,
        NO_KEY,
        TOO_LARGE,
        /** A header is missing or contradicts another, or the topic, or the value. */
        BAD_ENVELOPE,
        BAD_JSON,
        UNKNOWN_TYPE,
        UNKNOWN_VERSION,
        /** The state lacks what its measure needs, or stands for a figure the dictionary does not have. */
        UNMEASURABLE,
        /** The database refuses it. */
        UNSTORABLE,
        /** Nothing is wrong with it; an earlier event of the same record failed. */
        BEHIND_FAILURE,
    }

    private final Cause cause;

    Poison(Cause cause, String message) {
        super(message, null, false, false);
        this.cause = cause;
    }

    Cause kind() {
        return cause;
    }
}
