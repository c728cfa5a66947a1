package gujeong.gateway.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import gujeong.gateway.document.Cell;
import gujeong.gateway.document.CouncilReport;
import gujeong.gateway.document.CouncilReport.Chapter;
import gujeong.gateway.document.CouncilReport.Section;
import gujeong.gateway.document.Line;
import gujeong.gateway.document.Table;
import gujeong.gateway.document.Table.Row;
import gujeong.gateway.narrative.NarrativeFixture;
import gujeong.gateway.narrative.NarrativeRecords;
import gujeong.gateway.series.Dimensions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ReportComposerTest {

    private static final String YEAR = "2021-01-01..2021-12-31";

    @Test
    void theChaptersAreThoseOfTheReportBeforeTheCouncil() {
        var report = report(
                NarrativeFixture.by("2020-10-31")
                        .session("2020-11-20", "2020-12-23", "2020-10-31")
                        .brief(2020, "II", 1, "NEWSLETTERS", "2020-10-31", "발행")
                        .brief(2021, "III", 1, "NEWSLETTERS", "2020-10-31")
                        .brief(2021, "IV", 1, "DIGITAL_BOARD", "2020-10-31"),
                FakeFigures.empty()
                        .with("organization.report.year", "2020")
                        .with("organization.report.council_session", "227")
                        .with("organization.report.regular_meeting", "2"));

        assertThat(report.cover().session().text()).isEqualTo("제227회 구의회 제2차 정례회");
        assertThat(report.cover().title().text()).isEqualTo("2020년 주요업무 보고");
        assertThat(report.cover().sitting()).isEqualTo("2020. 11. 20. ~ 2020. 12. 23.");
        assertThat(report.chapters())
                .extracting(Chapter::id, Chapter::title)
                .containsExactly(
                        tuple("I", "일반현황"),
                        tuple("II", "주요업무 추진실적"),
                        tuple("III", "2021년 주요업무 추진계획"),
                        tuple("IV", "신규·중점 추진사업"),
                        tuple("annex", "붙임"));
    }

    @Test
    void theThirdChapterOfTheFirstReportOfAYearTellsWhatWasDone() {
        var report = report(
                NarrativeFixture.by("2020-05-31").brief(2020, "III", 1, "STUDIO", "2020-05-31", "개관"),
                FakeFigures.empty());

        assertThat(chapter(report, "III").title()).isEqualTo("중점사업 추진실적");
    }

    @Test
    void moneyFromOneSourceIsPrintedAsTheReportsDo() {
        Table box = box(FakeFigures.empty()
                .with("budget.allocated{fiscalYear=2020;project=NEWSLETTERS}", "1323541000")
                .with("budget.allocated{fiscalYear=2020;fundSource=DISTRICT;project=NEWSLETTERS}", "1323541000")
                .with("budget.executed{fiscalYear=2020;project=NEWSLETTERS}", "721273000")
                .with("budget.execution_rate{fiscalYear=2020;project=NEWSLETTERS}", "54.5"));

        assertThat(box.title()).isEqualTo("예산현황");
        assertThat(box.unit()).isEqualTo("천원, %");
        assertThat(box.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .extracting(Cell::printed)
                .containsExactly("1,323,541(구비)", "721,273(구비)", "54.5", "미기록"));
    }

    @Test
    void moneyFromSeveralSourcesHasARowForEach() {
        Table box = box(FakeFigures.empty()
                .with("budget.allocated{fiscalYear=2020;project=NEWSLETTERS}", "320000000")
                .with("budget.allocated{fiscalYear=2020;fundSource=DISTRICT;project=NEWSLETTERS}", "20000000")
                .with("budget.allocated{fiscalYear=2020;fundSource=CITY;project=NEWSLETTERS}", "300000000"));

        assertThat(box.rows()).extracting(Row::label).containsExactly("계", "구비", "시비");
        assertThat(box.rows()).map(row -> row.cells().get(0).printed()).containsExactly("320,000", "20,000", "300,000");
    }

    @Test
    void aPlanStatesWhatItAsksForAndWhatIsCarriedOver() {
        var report = report(
                NarrativeFixture.by("2020-10-31")
                        .brief(2021, "IV", 1, "LIFELONG_SMART_CENTRE", "2020-10-31")
                        .requirement(2021, "LIFELONG_SMART_CENTRE", true),
                FakeFigures.empty()
                        .withTarget("budget.required{fiscalYear=2021;project=LIFELONG_SMART_CENTRE}", YEAR, "142694000")
                        .withTarget(
                                "budget.required{fiscalYear=2021;fundSource=DISTRICT;project=LIFELONG_SMART_CENTRE}",
                                YEAR,
                                "142694000"));

        Table required = section(report, "IV.1").tables().get(0);
        assertThat(required.title()).isEqualTo("소요예산");
        assertThat(required.rows().get(0).cells().get(0).printed()).isEqualTo("142,694(구비)");
        assertThat(required.note()).isEqualTo("2020년 명시이월사업");
    }

    @Test
    void everyProgrammeAndProjectWithMoneyIsInTheAnnexWhetherOrNotABriefTellsOfIt() {
        var report = report(
                NarrativeFixture.by("2020-10-31")
                        .programme(2020, "PUBLICITY", 1)
                        .project(2020, "PUBLICITY", "NEWSLETTERS", 1)
                        .project(2020, "PUBLICITY", "UNTOLD", 2)
                        .project(2020, "PUBLICITY", "WITHOUT_MONEY", 3)
                        .brief(2020, "II", 1, "NEWSLETTERS", "2020-10-31"),
                FakeFigures.empty()
                        .with("budget.allocated{fiscalYear=2020}", "30000000")
                        .with("budget.allocated{fiscalYear=2020;programme=PUBLICITY}", "30000000")
                        .with("budget.allocated{fiscalYear=2020;project=NEWSLETTERS}", "10000000")
                        .with("budget.allocated{fiscalYear=2020;project=UNTOLD}", "20000000"));

        assertThat(section(report, "annex.1").tables().get(0).rows())
                .extracting(Row::label, Row::section)
                .containsExactly(
                        tuple("계", null),
                        tuple("단위사업 PUBLICITY", null),
                        tuple("세부사업 NEWSLETTERS", "II.1"),
                        tuple("세부사업 UNTOLD", null));
    }

    @Test
    void milestonesOfWhatNoBriefTellsAreInTheAnnex() {
        var report = report(
                NarrativeFixture.by("2020-10-31")
                        .project(2020, "PUBLICITY", "UNTOLD", 1)
                        .milestone(2020, "UNTOLD", "준공", "2020-10-31")
                        .milestone(2020, "DROPPED", "개관", "2020-05-31")
                        .milestone(2020, "NEWSLETTERS", "발행", "2020-10-31")
                        .brief(2020, "II", 1, "NEWSLETTERS", "2020-10-31"),
                FakeFigures.empty());

        assertThat(section(report, "annex.3").milestones()).singleElement().satisfies(stage -> {
            assertThat(stage.title()).isEqualTo("준공");
            assertThat(stage.of()).isEqualTo("세부사업 UNTOLD");
            assertThat(stage.printed()).isEqualTo("'20. 3.");
            assertThat(stage.status()).isEqualTo("완료");
        });
        assertThat(section(report, "II.1").milestones()).extracting("title").containsExactly("발행");
    }

    @Test
    void onlyPostsThatWereCountedHaveAColumn() {
        FakeFigures ledger = FakeFigures.empty();
        for (String figure : List.of("authorized", "current", "variance")) {
            String key = "organization.staff." + figure;
            ledger.with(key, "1").with(key + "{category=GENERAL;grade=4}", "0");
        }
        ledger.with("organization.staff.variance{category=SPECIAL_TERM;grade=9}", "-2");
        var recorded = NarrativeFixture.by("2020-05-31")
                .profile("2020-01-01", "홍보담당관", List.of("GENERAL=일반직", "SPECIAL_TERM=별정직·임기제"))
                .posts("SPECIAL_TERM", 9)
                .posts("RESEARCH", 7)
                .posts("GENERAL", 5)
                .posts("GENERAL", 4)
                .posts("GENERAL", 4);
        ledger.with("organization.staff.current{category=RESEARCH;grade=7}", "1");
        Table staffing = section(report(recorded, ledger), "I.2").tables().get(0);

        assertThat(staffing.columns())
                .extracting(Table.Column::title)
                .containsExactly("구분", "계", "일반직 4급", "별정직·임기제 9급", "RESEARCH 7급");
        assertThat(staffing.rows()).extracting(Row::label).containsExactly("정원", "현원", "과부족");
        assertThat(staffing.rows().get(2).cells()).extracting(Cell::printed).containsExactly("1", "-", "△2", "미기록");
    }

    @Test
    void theFacilitiesAreThoseOfTheProfileAsFarAsTheyAreRecorded() {
        var recorded = NarrativeFixture.by("2020-05-31")
                .profile(
                        "2020-01-01",
                        "홍보담당관",
                        List.of(),
                        "LED 홍보전광판 {{facility.led_board.width}}m × {{facility.led_board.height}}m",
                        "디지털 게시판 {{press.boards|boardKind=DIGITAL}}대",
                        "방송 스튜디오");
        FakeFigures ledger =
                FakeFigures.empty().with("facility.led_board.width", "3.36").with("facility.led_board.height", "1.63");

        assertThat(section(report(recorded, ledger), "I.3").lines())
                .extracting(Line::text)
                .containsExactly("LED 홍보전광판 3.36m × 1.63m", "방송 스튜디오");
        ledger.with("press.boards{boardKind=DIGITAL}", "4");
        assertThat(section(report(recorded, ledger), "I.3").lines())
                .extracting(Line::text)
                .containsExactly("LED 홍보전광판 3.36m × 1.63m", "디지털 게시판 4대", "방송 스튜디오");
        assertThat(section(report(NarrativeFixture.by("2020-05-31"), ledger), "I.3")
                        .note())
                .isEqualTo("기록이 없습니다.");
    }

    @Test
    void theCoverBearsTheNameTheDivisionHasOnTheDayAndSaysWhereItHasNone() {
        var recorded = NarrativeFixture.by("2020-10-31")
                .brief(2020, "II", 1, "NEWSLETTERS", "2020-10-31")
                .profile("2020-07-01", "소통담당관", List.of())
                .profile("2020-01-01", "홍보담당관", List.of());

        assertThat(report(recorded, FakeFigures.empty()).cover().division()).isEqualTo("소통담당관");
        assertThat(report(recorded, FakeFigures.empty()).cover().notes()).noneMatch(note -> note.contains("직렬"));
        for (int i = 0; i < NarrativeRecords.MOST_POSTS + 2; i++) {
            recorded.posts("CATEGORY" + i, 9);
        }
        assertThat(report(recorded, FakeFigures.empty()).cover().notes()).contains("인력 표에 자리가 없어 싣지 못한 직렬·급이 2개 있습니다.");
        var nameless = report(
                NarrativeFixture.by("2020-10-31").brief(2020, "II", 1, "NEWSLETTERS", "2020-10-31"),
                FakeFigures.empty());
        assertThat(nameless.cover().division()).isEqualTo("미기록");
        assertThat(nameless.cover().notes()).anyMatch(note -> note.contains("부서 현황이 이 기준일까지 기록되지 않아"));
    }

    @Test
    void whatABriefPlansIsTheTargetOfThePeriodItWasSetFor() {
        String copies = "press.newsletter.copies{publication=MARU}";
        var recorded = NarrativeFixture.by("2020-05-31")
                .plan(
                        "press.newsletter.copies",
                        Dimensions.of("publication", "MARU"),
                        "2020-07-01",
                        "2020-10-31",
                        "2020-05-31")
                .planning("영등포 마루 발간: {{press.newsletter.copies|publication=MARU}}부")
                .brief(
                        2020,
                        "II",
                        1,
                        "NEWSLETTERS",
                        "2020-05-31",
                        "영등포 마루: {{press.newsletter.copies|publication=MARU}}부");
        FakeFigures ledger =
                FakeFigures.empty().with(copies, "20000").withTarget(copies, "2020-07-01..2020-10-31", "10000");

        assertThat(section(report(recorded, ledger), "II.1").lines())
                .extracting(Line::text)
                .contains("영등포 마루: 20,000부", "영등포 마루 발간: 10,000부");
    }

    @Test
    void aReportOfNothingIsAFrameThatSaysSo() {
        var report = report(NarrativeFixture.by("2019-05-31"), FakeFigures.empty());

        assertThat(report.cover().title().text()).isEqualTo("2019년 주요업무 보고");
        assertThat(report.cover().notes()).containsExactly("이 기준일까지 기록된 것이 없습니다.");
        assertThat(report.chapters()).extracting(Chapter::id).containsExactly("I", "II", "annex");
        assertThat(chapter(report, "II").note()).isEqualTo("기록된 추진실적과 추진계획이 없습니다.");
        assertThat(sections(report).flatMap(section -> section.tables().stream()))
                .isNotEmpty()
                .allSatisfy(table -> {
                    assertThat(table.rows()).isEmpty();
                    assertThat(table.note()).isEqualTo("기록이 없습니다.");
                });
    }

    @Test
    void allFiguresOfAReportAreAskedForTogether() {
        var recorded = NarrativeFixture.by("2020-10-31");
        for (int i = 1; i <= 20; i++) {
            recorded.programme(2020, "PROGRAMME" + i, i)
                    .project(2020, "PROGRAMME" + i, "PROJECT" + i, 1)
                    .brief(2020, "II", i, "PROJECT" + i, "2020-10-31", "{{budget.paid|project=PROJECT" + i + "}}")
                    .brief(2021, "III", i, "PROJECT" + i, "2020-10-31");
        }
        var ledger = FakeFigures.empty();
        report(recorded, ledger);

        assertThat(ledger.asked).as("once for values, once for targets").isEqualTo(2);
    }

    private static Table box(FakeFigures ledger) {
        return section(
                        report(
                                NarrativeFixture.by("2020-05-31").brief(2020, "II", 1, "NEWSLETTERS", "2020-05-31"),
                                ledger),
                        "II.1")
                .tables()
                .get(0);
    }

    private static CouncilReport report(NarrativeFixture recorded, FakeFigures ledger) {
        var composition = new ReportComposer(recorded.records(), FakeFigures.DICTIONARY);
        return ledger.print(composition.report(Instant.EPOCH, List.of()), recorded.moment());
    }

    private static Chapter chapter(CouncilReport report, String id) {
        return report.chapters().stream()
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Section section(CouncilReport report, String id) {
        return sections(report)
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Section> sections(CouncilReport report) {
        return report.chapters().stream().flatMap(chapter -> chapter.sections().stream());
    }
}
