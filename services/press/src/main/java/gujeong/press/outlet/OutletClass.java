package gujeong.press.outlet;

/** What kind of outlet it is, as the council report counts coverage (chapter II.1). */
public enum OutletClass {
    /** National television and cable (중앙방송·케이블). */
    CENTRAL_BROADCAST,
    /** Television and cable of the region (지역방송). */
    LOCAL_BROADCAST,
    /** National dailies and news agencies (중앙일간지·통신사). */
    NATIONAL_DAILY,
    /** Papers of the region and the internet (광역(지역)신문·인터넷). */
    REGIONAL_ONLINE
}
