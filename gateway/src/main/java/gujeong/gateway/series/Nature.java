package gujeong.gateway.series;

/** Whether a quantity is actual or planned. Any figure may have plans besides its actual value. */
public enum Nature {
    ACTUAL,
    PLAN
}
