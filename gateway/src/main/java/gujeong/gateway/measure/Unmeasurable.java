package gujeong.gateway.measure;

/** A state a measure cannot read. The message says which field, for the operator who has to decide about the event. */
public final class Unmeasurable extends RuntimeException {

    public Unmeasurable(String message) {
        super(message, null, false, false);
    }
}
