package gujeong.gateway.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.ledger.Completeness;
import gujeong.gateway.measure.Moment;
import gujeong.gateway.report.Contents.Profile;
import gujeong.gateway.report.CouncilReport.Chapter;
import gujeong.gateway.report.CouncilReport.Cover;
import gujeong.gateway.report.CouncilReport.Section;
import gujeong.gateway.report.CouncilReport.Stage;
import gujeong.gateway.report.Meaning.Setting;

/** Composes the report: cover, general state (I), the teams' sections (II to IV), and the annex. */
final class Composition {

    private final Contents contents;
    private final Headings headings;
    private final Moment moment;
    private final Budget budget;
    private final List<Brief> briefs;
    private final BriefSection sections;
    private final Profile profile;

    Composition(Contents contents, Dictionary dictionary) {
        this.contents = contents;
        this.headings = new Headings(dictionary);
        this.moment = contents.moment();
        this.budget = new Budget(contents, headings);
        this.briefs = contents.printedBriefs();
        this.sections = new BriefSection(contents, budget);
        this.profile = contents.currentProfile().orElse(Profile.NONE);
    }

    Part<CouncilReport> report(Instant composedAt, List<Completeness> completeness) {
        var chapters = new ArrayList<Part<Chapter>>();
        chapters.add(contained("I", Wording.say("chapterI"), this::generalState));
        chapters.addAll(told());
        chapters.add(contained("annex", Wording.say("annex"), this::annex));
        return Part.both(
                Part.contained(
                        "the cover", () -> cover(composedAt, completeness), () -> bareCover(composedAt, completeness)),
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
        if (!contents.empty() && contents.currentProfile().isEmpty()) {
            notes.add(Wording.say("noteNoProfile"));
        }
        int left = contents.unreadable() + contents.currentBriefs().size() - briefs.size();
        if (left > 0) {
            notes.add(Wording.say("noteUnreadable", left));
        }
        if (contents.postsLeftOut() > 0) {
            notes.add(Wording.say("notePosts", contents.postsLeftOut()));
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
                        profile.division(),
                        composedAt,
                        completeness.stream().allMatch(Completeness::complete),
                        completeness,
                        List.copyOf(notes)));
    }

    private Cover bareCover(Instant composedAt, List<Completeness> completeness) {
        return new Cover(
                new Line(0, "", List.of(new Line.Piece(profile.division(), null))),
                null,
                null,
                moment.year(),
                profile.division(),
                composedAt,
                completeness.stream().allMatch(Completeness::complete),
                completeness,
                List.of(Wording.say("unprintable")));
    }

    /** A section that says of itself, and only of itself, that it cannot be printed. */
    private static Part<Section> section(String id, String title, Supplier<Part<Section>> made) {
        return Part.contained(
                "section " + id, made, () -> Section.of(id, title, List.of(), Wording.say("unprintable")));
    }

    private static Part<Chapter> contained(String id, String title, Supplier<Part<Chapter>> made) {
        return Part.contained(
                "chapter " + id, made, () -> new Chapter(id, title, List.of(), Wording.say("unprintable")));
    }

    /** I. 일반현황. */
    private Part<Chapter> generalState() {
        var sections = List.of(
                section("I.1", Wording.say("organization"), this::organization),
                table("I.2", Wording.say("staffing"), () -> Staffing.table(contents, headings)),
                section("I.3", Wording.say("facilities"), () -> Facilities.section(profile)),
                table("I.4", Wording.say("budgetOverview"), budget::overview));
        return Part.all(sections).then(all -> new Chapter("I", Wording.say("chapterI"), all, null));
    }

    private static Part<Section> table(String id, String title, Supplier<Part<Table>> made) {
        return section(id, title, () -> made.get().then(table -> Section.of(id, title, table)));
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
                .map(chapter -> Part.all(chapter.stream().map(this::told).toList())
                        .then(all -> new Chapter(chapter.get(0).chapter(), title(chapter.get(0)), all, null)))
                .toList();
    }

    private Part<Section> told(Brief brief) {
        return section(brief.section(), brief.title(), () -> sections.of(brief));
    }

    private static String title(Brief first) {
        String word = "chapter" + first.chapter() + (first.forecasts() ? "Planned" : "");
        return Wording.say(word, String.valueOf(first.fiscalYear()));
    }

    /** What has money or dates, whether or not a section is about it: nothing recorded stays hidden. */
    private Part<Chapter> annex() {
        Map<Subject, String> told =
                briefs.stream().collect(Collectors.toMap(Brief::subject, Brief::section, (one, other) -> one));
        Part<Section> money = table("annex.1", Wording.say("annexBudget"), () -> budget.everything(told));
        Part<Section> required = table(
                "annex.2",
                Wording.say("annexRequired", String.valueOf(moment.year() + 1)),
                () -> budget.everythingRequired(told));
        Part<Section> milestones =
                section("annex.3", Wording.say("annexMilestones"), () -> Part.saying(otherMilestones(told)));
        return Part.all(List.of(money, required, milestones))
                .then(all -> new Chapter(
                        "annex",
                        Wording.say("annex"),
                        all.stream()
                                .filter(section -> section.id().equals("annex.1") || hasContent(section))
                                .toList(),
                        null));
    }

    private Section otherMilestones(Map<Subject, String> told) {
        List<Stage> others = contents.currentMilestones().values().stream()
                .flatMap(List::stream)
                .filter(milestone -> !told.containsKey(milestone.subject()) && isNewsOfNow(milestone))
                .sorted(Comparator.comparing(Milestone::startsOn).thenComparing(Milestone::title))
                .map(milestone -> Stages.print(milestone, nameOf(milestone.subject())))
                .toList();
        return new Section("annex.3", Wording.say("annexMilestones"), null, null, List.of(), List.of(), others, null);
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
        return section.note() != null
                || !section.milestones().isEmpty()
                || section.tables().stream().anyMatch(table -> !table.rows().isEmpty());
    }
}
