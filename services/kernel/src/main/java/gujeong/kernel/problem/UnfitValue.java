package gujeong.kernel.problem;

/** Thrown where a text is read that is no value of its kind; says what one looks like, and does not repeat the text. */
public final class UnfitValue extends IllegalArgumentException {

    private final transient Reason reason;

    public UnfitValue(String reason, Object... named) {
        this(Reason.of(reason, named));
    }

    public UnfitValue(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
