package gujeong.gateway.narrative;

import java.time.LocalDate;

/** What was done, or is to be done, when. */
public record Milestone(
        int fiscalYear,
        String programme,
        String project,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        String status,
        LocalDate statedOn) {

    private static final String IN_PROGRESS = "IN_PROGRESS";

    public Milestone {
        NarrativeRecords.need(title, startsOn, status, statedOn);
    }

    /** What has no end is a matter of one day, or is in progress and its end is open: null. */
    public LocalDate lastDay() {
        return endsOn != null || status.equals(IN_PROGRESS) ? endsOn : startsOn;
    }

    public Subject subject() {
        return new Subject(fiscalYear, programme, project);
    }
}
