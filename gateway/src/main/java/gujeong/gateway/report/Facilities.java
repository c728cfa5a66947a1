package gujeong.gateway.report;

import java.util.List;
import java.util.Objects;

import gujeong.gateway.document.Cell;
import gujeong.gateway.document.CouncilReport.Section;
import gujeong.gateway.document.Line;
import gujeong.gateway.document.ReportMessages;
import gujeong.gateway.narrative.NarrativeRecords.Profile;
import gujeong.gateway.report.PlaceholderResolution.Setting;

/**
 * 주요시설 및 장비: what the division runs, in the lines of its profile. A line whose figures nobody has recorded is left
 * out.
 */
final class Facilities {

    private Facilities() {}

    static Deferred<Section> section(Profile profile) {
        List<Deferred<Line>> lines = profile.facilities().stream()
                .filter(Objects::nonNull)
                .map(line -> PlaceholderText.line(line, Setting.NONE).part())
                .toList();
        return Deferred.all(lines).then(Facilities::section);
    }

    private static Section section(List<Line> lines) {
        List<Line> recorded = lines.stream()
                .filter(line -> line.cells().isEmpty() || line.cells().stream().anyMatch(Cell::known))
                .toList();
        String note = recorded.isEmpty() ? ReportMessages.say("nothingRecorded") : null;
        return Section.of("I.3", ReportMessages.say("facilities"), recorded, note);
    }
}
