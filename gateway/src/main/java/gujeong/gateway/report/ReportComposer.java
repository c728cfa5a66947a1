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

import gujeong.gateway.completeness.Completeness;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.document.CouncilReport;
import gujeong.gateway.document.CouncilReport.Chapter;
import gujeong.gateway.document.CouncilReport.Cover;
import gujeong.gateway.document.CouncilReport.Section;
import gujeong.gateway.document.CouncilReport.Stage;
import gujeong.gateway.document.Line;
import gujeong.gateway.document.ReportMessages;
import gujeong.gateway.document.Table;
import gujeong.gateway.narrative.Brief;
import gujeong.gateway.narrative.Milestone;
import gujeong.gateway.narrative.NarrativeRecords;
import gujeong.gateway.narrative.NarrativeRecords.Profile;
import gujeong.gateway.narrative.Subject;
import gujeong.gateway.report.PlaceholderResolution.Setting;
import gujeong.gateway.series.Moment;

/** Composes the report: cover, general state (I), the teams' sections (II to IV), and the annex. */
final class ReportComposer {

    private final NarrativeRecords records;
    private final Headings headings;
    private final Moment moment;
    private final Budget budget;
    private final List<Brief> briefs;
    private final BriefSection sections;
    private final Profile profile;

    ReportComposer(NarrativeRecords records, Dictionary dictionary) {
        this.records = records;
        this.headings = new Headings(dictionary);
        this.moment = records.moment();
        this.budget = new Budget(records, headings);
        this.briefs = records.printedBriefs();
        this.sections = new BriefSection(records, budget);
        this.profile = records.currentProfile().orElse(Profile.NONE);
    }

    Deferred<CouncilReport> report(Instant composedAt, List<Completeness> completeness) {
        var chapters = new ArrayList<Deferred<Chapter>>();
        chapters.add(contained("I", ReportMessages.say("chapterI"), this::generalState));
        chapters.addAll(told());
        chapters.add(contained("annex", ReportMessages.say("annex"), this::annex));
        return Deferred.both(
                Deferred.contained(
                        "the cover", () -> cover(composedAt, completeness), () -> bareCover(composedAt, completeness)),
                Deferred.all(chapters),
                (cover, all) -> new CouncilReport(moment.asOf(), moment.knownAt(), cover, all));
    }

    private Deferred<Cover> cover(Instant composedAt, List<Completeness> completeness) {
        var session = records.session();
        var notes = new ArrayList<String>();
        if (records.empty()) {
            notes.add(ReportMessages.say("noteNothingRecorded"));
        } else if (session.isEmpty()) {
            notes.add(ReportMessages.say("noteNoSession"));
        }
        if (!records.empty() && records.currentProfile().isEmpty()) {
            notes.add(ReportMessages.say("noteNoProfile"));
        }
        int left = records.unreadable() + records.currentBriefs().size() - briefs.size();
        if (left > 0) {
            notes.add(ReportMessages.say("noteUnreadable", left));
        }
        if (records.postsLeftOut() > 0) {
            notes.add(ReportMessages.say("notePosts", records.postsLeftOut()));
        }
        PlaceholderText title = PlaceholderText.plain(
                session.isPresent()
                        ? ReportMessages.say("coverTitle")
                        : ReportMessages.say("coverTitleOfYear", String.valueOf(moment.year())),
                Setting.NONE);
        Deferred<Line> reportedTo = session.isPresent()
                ? PlaceholderText.plain(ReportMessages.say("coverSession"), Setting.NONE)
                        .part()
                : Deferred.saying(null);
        String sitting = session.filter(each -> each.opensOn() != null && each.closesOn() != null)
                .map(each -> ReportMessages.sitting(each.opensOn(), each.closesOn()))
                .orElse(null);
        return Deferred.both(
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
                List.of(ReportMessages.say("unprintable")));
    }

    /** A section that says of itself, and only of itself, that it cannot be printed. */
    private static Deferred<Section> section(String id, String title, Supplier<Deferred<Section>> made) {
        return Deferred.contained(
                "section " + id, made, () -> Section.of(id, title, List.of(), ReportMessages.say("unprintable")));
    }

    private static Deferred<Chapter> contained(String id, String title, Supplier<Deferred<Chapter>> made) {
        return Deferred.contained(
                "chapter " + id, made, () -> new Chapter(id, title, List.of(), ReportMessages.say("unprintable")));
    }

    /** I. 일반현황. */
    private Deferred<Chapter> generalState() {
        var sections = List.of(
                section("I.1", ReportMessages.say("organization"), this::organization),
                table("I.2", ReportMessages.say("staffing"), () -> Staffing.table(records, headings)),
                section("I.3", ReportMessages.say("facilities"), () -> Facilities.section(profile)),
                table("I.4", ReportMessages.say("budgetOverview"), budget::overview));
        return Deferred.all(sections).then(all -> new Chapter("I", ReportMessages.say("chapterI"), all, null));
    }

    private static Deferred<Section> table(String id, String title, Supplier<Deferred<Table>> made) {
        return section(id, title, () -> made.get().then(table -> Section.of(id, title, table)));
    }

    private Deferred<Section> organization() {
        var lines = new ArrayList<Deferred<Line>>();
        if (!records.organization().isEmpty()) {
            lines.add(PlaceholderText.line(ReportMessages.say("teams"), Setting.NONE)
                    .part());
        }
        records.organization().forEach((team, duties) -> {
            lines.add(PlaceholderText.line(team.name(), Setting.NONE).part());
            duties.forEach(duty -> lines.add(
                    PlaceholderText.line("- " + duty.title(), Setting.NONE).part()));
        });
        String note = lines.isEmpty() ? ReportMessages.say("nothingRecorded") : null;
        return Deferred.all(lines).then(all -> Section.of("I.1", ReportMessages.say("organization"), all, note));
    }

    /** II to IV. A chapter of plans and one of deeds may bear the same number when one year's edition is older. */
    private List<Deferred<Chapter>> told() {
        if (briefs.isEmpty()) {
            return List.of(Deferred.saying(
                    new Chapter("II", ReportMessages.say("chapterII"), List.of(), ReportMessages.say("noBriefs"))));
        }
        Map<List<Object>, List<Brief>> chapters = briefs.stream()
                .collect(Collectors.groupingBy(
                        brief -> List.of(brief.chapter(), brief.fiscalYear()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return chapters.values().stream()
                .map(chapter -> Deferred.all(chapter.stream().map(this::told).toList())
                        .then(all -> new Chapter(chapter.get(0).chapter(), title(chapter.get(0)), all, null)))
                .toList();
    }

    private Deferred<Section> told(Brief brief) {
        return section(brief.section(), brief.title(), () -> sections.of(brief));
    }

    private static String title(Brief first) {
        String word = "chapter" + first.chapter() + (first.forecasts() ? "Planned" : "");
        return ReportMessages.say(word, String.valueOf(first.fiscalYear()));
    }

    /** What has money or dates, whether or not a section is about it: nothing recorded stays hidden. */
    private Deferred<Chapter> annex() {
        Map<Subject, String> told =
                briefs.stream().collect(Collectors.toMap(Brief::subject, Brief::section, (one, other) -> one));
        Deferred<Section> money = table("annex.1", ReportMessages.say("annexBudget"), () -> budget.everything(told));
        Deferred<Section> required = table(
                "annex.2",
                ReportMessages.say("annexRequired", String.valueOf(moment.year() + 1)),
                () -> budget.everythingRequired(told));
        Deferred<Section> milestones =
                section("annex.3", ReportMessages.say("annexMilestones"), () -> Deferred.saying(otherMilestones(told)));
        return Deferred.all(List.of(money, required, milestones))
                .then(all -> new Chapter(
                        "annex",
                        ReportMessages.say("annex"),
                        all.stream()
                                .filter(section -> section.id().equals("annex.1") || hasContent(section))
                                .toList(),
                        null));
    }

    private Section otherMilestones(Map<Subject, String> told) {
        List<Stage> others = records.currentMilestones().values().stream()
                .flatMap(List::stream)
                .filter(milestone -> !told.containsKey(milestone.subject()) && isNewsOfNow(milestone))
                .sorted(Comparator.comparing(Milestone::startsOn).thenComparing(Milestone::title))
                .map(milestone -> MilestoneFormat.print(milestone, nameOf(milestone.subject())))
                .toList();
        return new Section(
                "annex.3", ReportMessages.say("annexMilestones"), null, null, List.of(), List.of(), others, null);
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
                        records.programmes().stream()
                                .filter(each -> each.code().equals(subject.programme()))
                                .map(NarrativeRecords.Programme::name),
                        records.projects().stream()
                                .filter(each -> each.code().equals(subject.project()))
                                .map(NarrativeRecords.Project::name))
                .findFirst()
                .orElse(null);
    }

    private static boolean hasContent(Section section) {
        return section.note() != null
                || !section.milestones().isEmpty()
                || section.tables().stream().anyMatch(table -> !table.rows().isEmpty());
    }
}
