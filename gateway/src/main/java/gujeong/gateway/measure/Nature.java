package gujeong.gateway.measure;

/** Whether a quantity happened or is aimed at. Any figure may have plans beside what happened. */
public enum Nature {
    ACTUAL,
    PLAN
}
