package gujeong.budget.carryover;

/** How far a carry-over has come. */
public enum CarryOverStatus {
    /** Asked for; moves no money yet. */
    REQUESTED,
    /** Granted; the money belongs to next year's project. */
    APPROVED
}
