package gujeong.gateway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import gujeong.gateway.document.CouncilReport.Section;
import gujeong.gateway.document.Line;
import gujeong.gateway.document.ReportMessages;
import gujeong.gateway.document.Table;
import gujeong.gateway.narrative.Brief;
import gujeong.gateway.narrative.Milestone;
import gujeong.gateway.narrative.NarrativeRecords;
import gujeong.gateway.narrative.Subject;
import gujeong.gateway.narrative.Target;
import gujeong.gateway.report.PlaceholderResolution.Setting;
import gujeong.gateway.series.Period;

/** The section about a programme or project: purpose, what was done, what is planned, and the money. */
final class BriefSection {

    private final NarrativeRecords records;
    private final Budget budget;
    private final Map<Subject, List<Milestone>> milestones;

    BriefSection(NarrativeRecords records, Budget budget) {
        this.records = records;
        this.budget = budget;
        this.milestones = records.currentMilestones();
    }

    Deferred<Section> of(Brief brief) {
        List<Target> targets = records.targets();
        var setting = new Setting(brief.forecasts(), Period.ofYear(brief.fiscalYear()), targets);
        var ahead = new Setting(true, brief.ahead(), targets);
        var lines = new ArrayList<Deferred<Line>>();
        lines.addAll(lines("overview", brief.overview(), setting));
        lines.addAll(lines("achievements", brief.achievements(), setting));
        lines.addAll(lines(brief.forecasts() ? "planInDetail" : "plan", brief.plan(), ahead));
        Deferred<Line> purpose = PlaceholderText.plain(brief.purpose(), setting).part();
        Deferred<Table> money = brief.forecasts() ? budget.required(brief.subject()) : budget.box(brief.subject());
        Deferred<Section> words = Deferred.both(purpose, Deferred.all(lines), (what, how) -> section(brief, what, how));
        return Deferred.both(words, money, BriefSection::withTable);
    }

    /** The lines under their usual heading, unless they begin with a heading of their own. */
    private List<Deferred<Line>> lines(String heading, List<String> texts, Setting setting) {
        if (texts == null || texts.isEmpty()) {
            return List.of();
        }
        List<PlaceholderText> prose = texts.stream()
                .filter(Objects::nonNull)
                .map(text -> PlaceholderText.line(text, setting))
                .toList();
        var parts = new ArrayList<Deferred<Line>>();
        if (prose.isEmpty() || prose.get(0).level() > 0) {
            parts.add(Deferred.saying(Line.heading(ReportMessages.say(heading))));
        }
        prose.forEach(line -> parts.add(line.part()));
        return parts;
    }

    private Section section(Brief brief, Line purpose, List<Line> lines) {
        String team =
                brief.team() == null ? null : records.teamName(brief.team()).orElse(brief.team());
        return new Section(
                brief.section(),
                brief.title(),
                team,
                purpose,
                lines,
                List.of(),
                MilestoneFormat.print(milestones.getOrDefault(brief.subject(), List.of())),
                null);
    }

    private static Section withTable(Section section, Table table) {
        return new Section(
                section.id(),
                section.title(),
                section.team(),
                section.purpose(),
                section.lines(),
                List.of(table),
                section.milestones(),
                section.note());
    }
}
