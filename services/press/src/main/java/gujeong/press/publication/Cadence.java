package gujeong.press.publication;

/** How often a publication appears. */
public enum Cadence {
    MONTHLY,
    QUARTERLY,
    IRREGULAR,
    ONCE
}
