package gujeong.budget.money;

/** Whose money it is (재원). */
public enum FundSource {
    /** The district's own (구비). */
    DISTRICT,
    /** Granted by the city of Seoul (시비). */
    CITY,
    /** Granted by the state (국비). */
    NATIONAL
}
