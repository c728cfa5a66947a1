package gujeong.gateway.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import gujeong.gateway.ledger.Completeness;
import gujeong.gateway.report.CouncilReport.Chapter;
import gujeong.gateway.report.CouncilReport.Cover;
import gujeong.gateway.report.CouncilReport.Section;
import gujeong.gateway.report.CouncilReport.Stage;
import gujeong.gateway.report.Meaning.Setting;

/** The order of the report: cover, general state (I), what the teams tell (II to IV), and the annex. */
final class Composition {

    private final Contents contents;
    private final Moment moment;
    private final Budget budget;
    private final List<Brief> briefs;
    private final BriefSection sections;

    Composition(Contents contents) {
        this.contents = contents;
        this.moment = contents.moment();
        this.budget = new Budget(contents);
        this.briefs = contents.currentBriefs();
        this.sections = new BriefSection(contents, budget);
    }

    Part<CouncilReport> report(Instant composedAt, List<Completeness> completeness) {
        var chapters = new ArrayList<Part<Chapter>>();
        chapters.add(generalState());
        chapters.addAll(told());
        chapters.add(annex());
        return Part.both(
                cover(composedAt, completeness),
                Part.all(chapters),
                (cover, all) -> new CouncilReport(moment.asOf(), moment.knownAt(), cover, all));
    }

    private Part<Cover> cover(Instant composedAt, List<Completeness> completeness) {
        var session = contents.session();
        var notes = new ArrayList<String>();
        if (contents.empty()) {
            notes.add(Wording.say("noteNothingRecorded"));
        } else if (session.isEmpty()) {
            notes.add(Wording.say("noteNoSession"));
        }
        if (contents.unreadable() > 0) {
            notes.add(Wording.say("noteUnreadable", contents.unreadable()));
        }
        Prose title = Prose.plain(
                session.isPresent()
                        ? Wording.say("coverTitle")
                        : Wording.say("coverTitleOfYear", String.valueOf(moment.year())),
                Setting.NONE);
        Part<Line> reportedTo = session.isPresent()
                ? Prose.plain(Wording.say("coverSession"), Setting.NONE).part()
                : Part.saying(null);
        String sitting = session.filter(each -> each.opensOn() != null && each.closesOn() != null)
                .map(each -> Wording.sitting(each.opensOn(), each.closesOn()))
                .orElse(null);
        return Part.both(
                title.part(),
                reportedTo,
                (what, whom) -> new Cover(
                        what,
                        whom,
                        sitting,
                        moment.year(),
                        Wording.say("division"),
                        composedAt,
                        completeness.stream().allMatch(Completeness::complete),
                        completeness,
                        List.copyOf(notes)));
    }

    /** I. 일반현황. */
    private Part<Chapter> generalState() {
        Part<Section> staff = Staffing.table().then(table -> Section.of("I.2", Wording.say("staffing"), table));
        Part<Section> money = budget.overview().then(table -> Section.of("I.4", Wording.say("budgetOverview"), table));
        return Part.all(List.of(organization(), staff, Facilities.section(), money))
                .then(all -> new Chapter("I", Wording.say("chapterI"), all, null));
    }

    private Part<Section> organization() {
        var lines = new ArrayList<Part<Line>>();
        if (!contents.organization().isEmpty()) {
            lines.add(Prose.line(Wording.say("teams"), Setting.NONE).part());
        }
        contents.organization().forEach((team, duties) -> {
            lines.add(Prose.line(team.name(), Setting.NONE).part());
            duties.forEach(duty ->
                    lines.add(Prose.line("- " + duty.title(), Setting.NONE).part()));
        });
        String note = lines.isEmpty() ? Wording.say("nothingRecorded") : null;
        return Part.all(lines).then(all -> Section.of("I.1", Wording.say("organization"), all, note));
    }

    /** II to IV. A chapter of plans and one of deeds may bear the same number when one year's edition is older. */
    private List<Part<Chapter>> told() {
        if (briefs.isEmpty()) {
            return List.of(
                    Part.saying(new Chapter("II", Wording.say("chapterII"), List.of(), Wording.say("noBriefs"))));
        }
        Map<List<Object>, List<Brief>> chapters = briefs.stream()
                .collect(Collectors.groupingBy(
                        brief -> List.of(brief.chapter(), brief.fiscalYear()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return chapters.values().stream()
                .map(chapter -> Part.all(chapter.stream().map(sections::of).toList())
                        .then(all -> new Chapter(chapter.get(0).chapter(), title(chapter.get(0)), all, null)))
                .toList();
    }

    private static String title(Brief first) {
        String word = "chapter" + first.chapter() + (first.forecasts() ? "Planned" : "");
        return Wording.say(word, String.valueOf(first.fiscalYear()));
    }

    /** What has money or dates, whether or not a section tells about it: nothing recorded stays hidden. */
    private Part<Chapter> annex() {
        Map<Subject, String> told =
                briefs.stream().collect(Collectors.toMap(Brief::subject, Brief::section, (one, other) -> one));
        Part<Section> money =
                budget.everything(told).then(table -> Section.of("annex.1", Wording.say("annexBudget"), table));
        Part<Section> required = budget.everythingRequired(told)
                .then(table ->
                        Section.of("annex.2", Wording.say("annexRequired", String.valueOf(moment.year() + 1)), table));
        return Part.all(List.of(money, required))
                .then(both -> new Chapter(
                        "annex",
                        Wording.say("annex"),
                        Stream.concat(both.stream(), otherMilestones(told).stream())
                                .filter(section -> section.id().equals("annex.1") || hasContent(section))
                                .toList(),
                        null));
    }

    private List<Section> otherMilestones(Map<Subject, String> told) {
        List<Stage> others = contents.currentMilestones().values().stream()
                .flatMap(List::stream)
                .filter(milestone -> !told.containsKey(milestone.subject()) && isNewsOfNow(milestone))
                .sorted(Comparator.comparing(Milestone::startsOn).thenComparing(Milestone::title))
                .map(milestone -> Stages.print(milestone, nameOf(milestone.subject())))
                .toList();
        return List.of(
                new Section("annex.3", Wording.say("annexMilestones"), null, null, List.of(), List.of(), others, null));
    }

    /** Of this year or the next, and not stated for an edition that a newer one has taken the place of. */
    private boolean isNewsOfNow(Milestone milestone) {
        int year = milestone.fiscalYear();
        return (year == moment.year() || year == moment.year() + 1)
                && briefs.stream()
                        .noneMatch(brief ->
                                brief.fiscalYear() == year && brief.preparedOn().isAfter(milestone.statedOn()));
    }

    private String nameOf(Subject subject) {
        return Stream.concat(
                        contents.programmes().stream()
                                .filter(each -> each.code().equals(subject.programme()))
                                .map(Contents.Programme::name),
                        contents.projects().stream()
                                .filter(each -> each.code().equals(subject.project()))
                                .map(Contents.Project::name))
                .findFirst()
                .orElse(null);
    }

    private static boolean hasContent(Section section) {
        return !section.milestones().isEmpty()
                || section.tables().stream().anyMatch(table -> !table.rows().isEmpty());
    }
}
