package gujeong.press.subscription;

/** What kind of paper is subscribed to: the classes of outlets, and the papers of the region by themselves. */
public enum SubscribedClass {
    CENTRAL_BROADCAST,
    LOCAL_BROADCAST,
    /** National dailies (중앙일간지). */
    NATIONAL_DAILY,
    REGIONAL_ONLINE,
    /** Papers of the region (지역(광역)신문), which the council report lists apart from the internet. */
    REGIONAL
}
