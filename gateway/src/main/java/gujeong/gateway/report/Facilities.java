package gujeong.gateway.report;

import java.util.List;
import java.util.Objects;

import gujeong.gateway.report.Contents.Profile;
import gujeong.gateway.report.CouncilReport.Section;
import gujeong.gateway.report.Meaning.Setting;

/**
 * 주요시설 및 장비: what the division runs, in the lines of its profile. A line whose figures nobody has recorded is left
 * out.
 */
final class Facilities {

    private Facilities() {}

    static Part<Section> section(Profile profile) {
        List<Part<Line>> lines = profile.facilities().stream()
                .filter(Objects::nonNull)
                .map(line -> Prose.line(line, Setting.NONE).part())
                .toList();
        return Part.all(lines).then(Facilities::section);
    }

    private static Section section(List<Line> lines) {
        List<Line> recorded = lines.stream()
                .filter(line -> line.cells().isEmpty() || line.cells().stream().anyMatch(Cell::known))
                .toList();
        String note = recorded.isEmpty() ? Wording.say("nothingRecorded") : null;
        return Section.of("I.3", Wording.say("facilities"), recorded, note);
    }
}
