package gujeong.gateway.event;

/** A poison event: why the ledger cannot apply it. The message is for the operator who decides about it. */
public final class PoisonEvent extends RuntimeException {

    public enum Cause {
        /** Neither a record nor its voiding: a value of null. */
        TOMBSTONE(false),
        NO_KEY(false),
        TOO_LARGE(true),
        /** A header is missing or contradicts another, or the topic, or the value. */
        BAD_ENVELOPE(false),
        BAD_JSON(true),
        UNKNOWN_TYPE(false),
        UNKNOWN_VERSION(false),
        /** The state lacks what its measure needs, or is more than the ledger counts in. */
        UNMEASURABLE(true),
        /** The database refuses it. */
        UNSTORABLE(true),
        /** Nothing is wrong with it; an earlier event of the same record failed. */
        BEHIND_FAILURE(false);

        private final boolean ofState;

        Cause(boolean ofState) {
            this.ofState = ofState;
        }

        /** Whether only the state is at fault, so that the envelope says which revision of which record it is. */
        boolean isOfState() {
            return ofState;
        }
    }

    private final Cause cause;

    public PoisonEvent(Cause cause, String message) {
        super(message, null, false, false);
        this.cause = cause;
    }

    public Cause kind() {
        return cause;
    }
}
