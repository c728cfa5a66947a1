package gujeong.budget.payment;

/** For what a payment is made. */
public enum PaymentKind {
    /** Before anything was delivered (선금). */
    ADVANCE,
    /** For what was delivered so far (기성). */
    PROGRESS,
    /** For the rest, once all was delivered and accepted (준공). */
    COMPLETION
}
