package gujeong.gateway.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import gujeong.gateway.document.Cell;
import gujeong.gateway.document.CouncilReport;
import gujeong.gateway.document.CouncilReport.Chapter;
import gujeong.gateway.document.CouncilReport.Section;
import gujeong.gateway.document.Line;
import gujeong.gateway.document.ReportMessages;
import gujeong.gateway.narrative.NarrativeFixture;
import gujeong.gateway.series.Moment;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the records say, the report prints what it can, and marks what it cannot with the reason. */
class HostileRecordsTest {

    private static final Instant NOW = Instant.parse("2020-11-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2020-10-31");
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final FakeFigures LEDGER = FakeFigures.empty().with("budget.executed{fiscalYear=2020}", "900000");

    @Property(tries = 500)
    void whateverABriefSaysTheReportIsPrinted(
            @ForAll @Size(max = 6) List<@From("texts") String> lines, @ForAll("texts") String plan) throws Exception {
        CouncilReport report = report(NarrativeFixture.by("2020-10-31")
                .planning(plan)
                .brief(2020, "II", 1, "STUDIO", "2020-10-31", lines.toArray(String[]::new))
                .brief(2021, "III", 1, "STUDIO", "2020-10-31", lines.toArray(String[]::new))
                .team("TEAM", plan, 1, null, lines.toArray(String[]::new)));

        assertThat(sections(report))
                .allSatisfy(section ->
                        assertThat(section.note()).as(section.id()).isNotEqualTo(ReportMessages.say("unprintable")));
        assertThat(unknown(report)).allSatisfy(cell -> {
            assertThat(cell.reason()).isNotBlank();
            assertThat(cell.printed()).isEqualTo("미기록");
        });
        assertThat(JSON.writeValueAsString(report)).isNotEmpty();
        sections(report).forEach(section -> {
            section.outline();
            section.reasons();
        });
    }

    @Property(tries = 500)
    void aPlaceholderThatCanBeAnsweredIsWhateverStandsBesideIt(
            @ForAll("texts") String before, @ForAll("texts") String after) {
        String line = before + " {{budget.executed|fiscalYear=2020}} " + after;
        Line printed = LEDGER.print(
                PlaceholderText.line(line, PlaceholderResolution.Setting.NONE).part(), Moment.of(DAY));

        // braces before it may take it for a part of theirs
        if (!before.contains("{")) {
            assertThat(printed.text()).contains("900");
        }
    }

    private static CouncilReport report(NarrativeFixture recorded) {
        return LEDGER.print(
                new ReportComposer(recorded.records(), FakeFigures.DICTIONARY).report(NOW, List.of()),
                recorded.moment());
    }

    private static List<Section> sections(CouncilReport report) {
        return report.chapters().stream()
                .map(Chapter::sections)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Cell> unknown(CouncilReport report) {
        var cells = new ArrayList<Cell>();
        for (Section section : sections(report)) {
            section.lines().forEach(line -> cells.addAll(line.cells()));
            if (section.purpose() != null) {
                cells.addAll(section.purpose().cells());
            }
        }
        return cells.stream()
                .filter(Objects::nonNull)
                .filter(cell -> !cell.known())
                .toList();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> fragments = Arbitraries.oneOf(
                Arbitraries.of(
                        "{{",
                        "}}",
                        "{",
                        "}",
                        "|",
                        ";",
                        "=",
                        "□",
                        "- ",
                        "· ",
                        "※",
                        "○",
                        "\n",
                        "\u0000",
                        "\u202e",
                        "\u200b",
                        "\ud800",
                        "\udc00",
                        "<script>alert(1)</script>",
                        "&amp;",
                        "\"'><img src=x>",
                        "{say:teams}",
                        "{0}",
                        "''",
                        "%s",
                        "$1",
                        "\\E",
                        "999999999999999999999999999",
                        "1e999999999",
                        "-0"),
                Arbitraries.of(
                        "{{budget.executed|fiscalYear=abcd}}",
                        "{{budget.executed|fiscalYear=0000}}",
                        "{{budget.executed|fiscalYear=9999}}",
                        "{{budget.executed|fiscalYear=99999999999999}}",
                        "{{budget.execution_rate|fiscalYear=1000}}",
                        "{{budget.required|fiscalYear=-1}}",
                        "{{budget.executed|fiscalYear=}}",
                        "{{budget.executed|=2020}}",
                        "{{budget.executed|project=<b>}}",
                        "{{budget.executed|project=A;project=B}}",
                        "{{budget.executed|nobody=A}}",
                        "{{no.such.figure|a=b}}",
                        "{{a}}",
                        "{{.}}",
                        "{{a..b}}",
                        "{{{{budget.executed}}}}",
                        "{{press.releases.distributed|department=문화체육과}}",
                        "{{organization.teams}}"),
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings().withChars("{}|;=.ab0 ").ofMaxLength(40),
                Arbitraries.integers().between(100, 3000).map("가"::repeat));
        return fragments.list().ofMinSize(1).ofMaxSize(8).map(parts -> String.join("", parts));
    }
}
