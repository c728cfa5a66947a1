package gujeong.gateway.measure.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import gujeong.gateway.measure.State;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Posting;
import gujeong.gateway.series.Span;

/** What the division's teams, posts and council sessions count for (chapter I of the report). */
final class OrganizationMeasures {

    private OrganizationMeasures() {}

    static List<Posting> team(State team) {
        return Span.from(team.day("establishedOn"))
                .until(team.dayIfAny("abolishedOn"))
                .of("organization.teams", Dimensions.NONE, BigDecimal.ONE);
    }

    static List<Posting> staffing(State staffing) {
        var post = Dimensions.of("category", staffing.text("category")).with("grade", staffing.whole("grade"));
        LocalDate day = staffing.day("observedOn");
        return List.of(
                Posting.of("organization.staff.authorized", post, day, staffing.whole("authorized")),
                Posting.of("organization.staff.current", post, day, staffing.whole("current")));
    }

    static List<Posting> councilSession(State session) {
        LocalDate day = session.day("reportAsOf");
        return List.of(
                Posting.of("organization.report.council_session", Dimensions.NONE, day, session.whole("number")),
                Posting.of(
                        "organization.report.regular_meeting", Dimensions.NONE, day, session.whole("regularMeeting")),
                Posting.of("organization.report.year", Dimensions.NONE, day, session.whole("year")));
    }
}
