package gujeong.press.smsdispatch;

/** How far a dispatch has come. */
public enum DispatchStatus {
    PLANNED,
    /** Handed to the carrier; cannot be called back. */
    SENT
}
