package gujeong.kernel.personal;

/** A sealed value that cannot be opened: it was altered or moved, or its key is gone. */
public final class UnreadableValue extends RuntimeException {

    private final transient SealingContext sealingContext;

    UnreadableValue(SealingContext sealingContext) {
        super(sealingContext.column() + " of " + sealingContext.table() + " " + sealingContext.record()
                + " cannot be opened");
        this.sealingContext = sealingContext;
    }

    public String column() {
        return sealingContext.column();
    }

    public String table() {
        return sealingContext.table();
    }

    public Object record() {
        return sealingContext.record();
    }
}
