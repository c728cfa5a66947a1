package gujeong.gateway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import gujeong.gateway.measure.Period;
import gujeong.gateway.report.CouncilReport.Section;
import gujeong.gateway.report.Meaning.Setting;

/** The section about a programme or project: purpose, what was done, what is planned, and the money. */
final class BriefSection {

    private final Contents contents;
    private final Budget budget;
    private final Map<Subject, List<Milestone>> milestones;

    BriefSection(Contents contents, Budget budget) {
        this.contents = contents;
        this.budget = budget;
        this.milestones = contents.currentMilestones();
    }

    Part<Section> of(Brief brief) {
        List<Target> targets = contents.targets();
        var setting = new Setting(brief.forecasts(), Period.ofYear(brief.fiscalYear()), targets);
        var ahead = new Setting(true, brief.ahead(), targets);
        var lines = new ArrayList<Part<Line>>();
        lines.addAll(lines("overview", brief.overview(), setting));
        lines.addAll(lines("achievements", brief.achievements(), setting));
        lines.addAll(lines(brief.forecasts() ? "planInDetail" : "plan", brief.plan(), ahead));
        Part<Line> purpose = Prose.plain(brief.purpose(), setting).part();
        Part<Table> money = brief.forecasts() ? budget.required(brief.subject()) : budget.box(brief.subject());
        Part<Section> words = Part.both(purpose, Part.all(lines), (what, how) -> section(brief, what, how));
        return Part.both(words, money, BriefSection::withTable);
    }

    /** The lines under their usual heading, unless they begin with a heading of their own. */
    private List<Part<Line>> lines(String heading, List<String> texts, Setting setting) {
        if (texts == null || texts.isEmpty()) {
            return List.of();
        }
        List<Prose> prose = texts.stream()
                .filter(Objects::nonNull)
                .map(text -> Prose.line(text, setting))
                .toList();
        var parts = new ArrayList<Part<Line>>();
        if (prose.isEmpty() || prose.get(0).level() > 0) {
            parts.add(Part.saying(Line.heading(Wording.say(heading))));
        }
        prose.forEach(line -> parts.add(line.part()));
        return parts;
    }

    private Section section(Brief brief, Line purpose, List<Line> lines) {
        String team =
                brief.team() == null ? null : contents.teamName(brief.team()).orElse(brief.team());
        return new Section(
                brief.section(),
                brief.title(),
                team,
                purpose,
                lines,
                List.of(),
                Stages.print(milestones.getOrDefault(brief.subject(), List.of())),
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
