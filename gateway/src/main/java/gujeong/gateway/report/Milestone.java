package gujeong.gateway.report;

import java.time.LocalDate;

/** What was done, or is to be done, when. */
record Milestone(
        int fiscalYear,
        String programme,
        String project,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        String status,
        LocalDate statedOn) {

    Milestone {
        Contents.need(title, startsOn, status, statedOn);
    }

    Subject subject() {
        return new Subject(fiscalYear, programme, project);
    }
}
