package gujeong.gateway.report;

import java.util.List;

import gujeong.gateway.report.CouncilReport.Section;
import gujeong.gateway.report.Meaning.Setting;

/** 주요시설 및 장비: what the division runs, one line each. What nobody has recorded is left out. */
final class Facilities {

    private Facilities() {}

    static Part<Section> section() {
        List<Part<Line>> lines = Wording.list("facilityLines").stream()
                .map(word -> Prose.line(Wording.say(word), Setting.NONE).part())
                .toList();
        return Part.all(lines).then(Facilities::section);
    }

    private static Section section(List<Line> lines) {
        List<Line> recorded = lines.stream()
                .filter(line -> line.cells().stream().anyMatch(Cell::known))
                .toList();
        String note = recorded.isEmpty() ? Wording.say("nothingRecorded") : null;
        return Section.of("I.3", Wording.say("facilities"), recorded, note);
    }
}
