package gujeong.press.brand;

/** How far a request to use a symbol has come. */
public enum BrandUsageStatus {
    REQUESTED,
    GRANTED,
    REFUSED
}
