package gujeong.budget.reversal;

/** How money is taken back. */
public enum ReversalKind {
    /** The commitment is lowered before it was paid (감액). */
    REDUCTION,
    /** What was left of a payment comes back (반납); lowers payment and commitment. */
    RETURN,
    /** What was paid by mistake or too much is recovered (여입); lowers payment and commitment. */
    RECOVERY
}
