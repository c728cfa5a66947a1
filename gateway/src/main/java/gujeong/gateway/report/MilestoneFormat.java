package gujeong.gateway.report;

import java.time.LocalDate;
import java.util.List;

import gujeong.gateway.document.CouncilReport.Stage;
import gujeong.gateway.document.ReportMessages;
import gujeong.gateway.narrative.Milestone;

/** Prints milestones; only the month where a whole month is meant, as the reports do: '20. 6. ~ 12. */
final class MilestoneFormat {

    private MilestoneFormat() {}

    static List<Stage> print(List<Milestone> milestones) {
        return milestones.stream().map(milestone -> print(milestone, null)).toList();
    }

    /** @param of what it belongs to, where its place does not say */
    static Stage print(Milestone milestone, String of) {
        return new Stage(
                milestone.title(),
                milestone.startsOn(),
                milestone.endsOn(),
                time(milestone.startsOn(), milestone.lastDay()),
                ReportMessages.name("status", milestone.status()),
                of);
    }

    /** @param to null while its end is open */
    static String time(LocalDate from, LocalDate to) {
        if (to == null) {
            return year(from) + day(from) + " ~";
        }
        boolean months = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        String begin = months ? month(from) : day(from);
        String end = months ? month(to) : day(to);
        if (from.getYear() != to.getYear()) {
            return year(from) + begin + " ~ " + year(to) + end;
        }
        return year(from) + (begin.equals(end) ? begin : begin + " ~ " + end);
    }

    private static String year(LocalDate day) {
        return String.format("'%02d. ", day.getYear() % 100);
    }

    private static String month(LocalDate day) {
        return day.getMonthValue() + ".";
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + ". " + day.getDayOfMonth() + ".";
    }
}
