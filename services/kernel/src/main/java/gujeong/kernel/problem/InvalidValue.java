package gujeong.kernel.problem;

/** Thrown when a text is not a value of the expected kind; describes a valid one and does not repeat the text. */
public final class InvalidValue extends IllegalArgumentException {

    private final transient Reason reason;

    public InvalidValue(String reason, Object... named) {
        this(Reason.of(reason, named));
    }

    public InvalidValue(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
