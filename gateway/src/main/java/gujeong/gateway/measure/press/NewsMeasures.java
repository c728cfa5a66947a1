package gujeong.gateway.measure.press;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import gujeong.gateway.measure.State;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Posting;
import gujeong.gateway.series.Span;

/** What releases, coverage, advertisements, subscriptions, meetings and trainings count for. */
final class NewsMeasures {

    private NewsMeasures() {}

    static List<Posting> outlet(State outlet) {
        var outletClass = Dimensions.of("outletClass", outlet.text("outletClass"));
        return List.of(Posting.of("press.outlets", outletClass, outlet.day("openedOn")));
    }

    /** Counted once it is distributed; one that is withdrawn counts no more from that day on. */
    static List<Posting> release(State release) {
        if (!release.has("distributedOn")) {
            return List.of();
        }
        var about = Dimensions.of("department", release.text("department")).with("topic", release.textIfAny("topic"));
        return Span.from(release.day("distributedOn"))
                .until(release.dayIfAny("withdrawnOn"))
                .of("press.releases.distributed", about, BigDecimal.ONE);
    }

    static List<Posting> coverage(State coverage) {
        LocalDate day = coverage.day("publishedOn");
        var about =
                Dimensions.of("outletClass", coverage.text("outletClass")).with("topic", coverage.textIfAny("topic"));
        var postings = new ArrayList<Posting>();
        postings.add(Posting.of("press.coverage", about, day));
        if (coverage.has("release")) {
            postings.add(Posting.of("press.coverage.from_releases", about, day));
        }
        if (coverage.has("suspectedDuplicateOf")) {
            postings.add(Posting.of("press.coverage.suspected_duplicates", about, day));
        }
        return postings;
    }

    static List<Posting> coverageSupport(State support) {
        var about =
                Dimensions.of("department", support.text("department")).with("project", support.textIfAny("project"));
        return List.of(Posting.of("press.coverage_supports", about, support.day("supportedOn")));
    }

    static List<Posting> publicityTheme(State theme) {
        var about = Dimensions.NONE.with("project", theme.textIfAny("project"));
        return List.of(Posting.of("press.publicity_themes", about, theme.day("startsOn")));
    }

    static List<Posting> advertisement(State advertisement) {
        LocalDate day = advertisement.day("runsFrom");
        var about = Dimensions.of("advertisementKind", advertisement.text("kind"))
                .with("department", advertisement.text("department"))
                .with("project", advertisement.textIfAny("project"));
        return List.of(
                Posting.of("press.advertisements", about, day),
                Posting.of("press.advertisements.cost", about, day, advertisement.whole("cost")));
    }

    /** Counts from its first day to its last, which is included. */
    static List<Posting> subscription(State subscription) {
        var about = Dimensions.of("outletClass", subscription.text("outletClass"))
                .with("recipientGroup", subscription.text("group"));
        var term = Span.from(subscription.day("startsOn")).through(subscription.day("endsOn"));
        BigDecimal copies = subscription.whole("copies");
        var postings = new ArrayList<Posting>();
        postings.addAll(term.of("press.subscription.titles", about, BigDecimal.ONE));
        postings.addAll(term.of("press.subscription.copies", about, copies));
        postings.addAll(term.of("press.subscription.recipients", about, subscription.whole("recipients")));
        postings.addAll(
                term.of("press.subscription.monthly_cost", about, copies.multiply(subscription.whole("unitPrice"))));
        return postings;
    }

    static List<Posting> meeting(State meeting) {
        LocalDate day = meeting.day("heldOn");
        var about = Dimensions.of("meetingKind", meeting.text("kind")).with("project", meeting.textIfAny("project"));
        return List.of(
                Posting.of("press.meetings", about, day),
                Posting.of("press.meetings.attendees", about, day, meeting.whole("attendees")));
    }

    static List<Posting> advisor(State advisor) {
        return Span.from(advisor.day("startsOn"))
                .through(advisor.dayIfAny("endsOn"))
                .of("press.advisors", Dimensions.of("advisoryGroup", advisor.text("group")), BigDecimal.ONE);
    }

    static List<Posting> training(State training) {
        LocalDate day = training.day("heldOn");
        return List.of(
                Posting.of("press.trainings", Dimensions.NONE, day),
                Posting.of("press.trainings.attendees", Dimensions.NONE, day, training.whole("attendees")),
                Posting.of("press.trainings.hours", Dimensions.NONE, day, training.decimal("hours")));
    }
}
