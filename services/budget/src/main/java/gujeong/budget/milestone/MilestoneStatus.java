package gujeong.budget.milestone;

/** How far a milestone has come. */
public enum MilestoneStatus {
    PLANNED,
    IN_PROGRESS,
    DONE
}
