package gujeong.gateway.report;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import gujeong.gateway.document.Cell;
import gujeong.gateway.document.Line;
import gujeong.gateway.narrative.Target;
import gujeong.gateway.report.PlaceholderResolution.Setting;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;
import gujeong.gateway.series.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PlaceholderTextTest {

    private static final Moment OCTOBER = Moment.of(LocalDate.of(2020, 10, 31));
    private static final String PAID_IN_ADVANCE = "budget.advance_payment_rate{project=ICT_EQUIPMENT}";

    @Test
    void aPlaceholderIsReplacedByThePrintedFigureThatCanBeOpened() {
        Line line = print(
                "※ 계약금액의 {{budget.advance_payment_rate|project=ICT_EQUIPMENT}}% 선금지급",
                FakeFigures.empty().with(PAID_IN_ADVANCE, "70"));

        assertThat(line.text()).isEqualTo("계약금액의 70.0% 선금지급");
        assertThat(line.mark()).isEqualTo("※");
        assertThat(line.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.figure()).isEqualTo("budget.advance_payment_rate");
            assertThat(cell.href())
                    .isEqualTo("/api/v1/figures/budget.advance_payment_rate?project=ICT_EQUIPMENT&asOf=2020-10-31");
            assertThat(cell.entries())
                    .isEqualTo("/api/v1/figures/budget.advance_payment_rate/entries"
                            + "?project=ICT_EQUIPMENT&asOf=2020-10-31");
        });
    }

    @Test
    void anUnknownValueIsMarkedAndNeverAZero() {
        Line line = print("계 {{budget.executed|fiscalYear=2020}}천원", FakeFigures.empty());

        assertThat(line.text()).isEqualTo("계 [미기록]천원");
        assertThat(line.cells().get(0).value()).isNull();
        assertThat(line.cells().get(0).reason()).isEqualTo("이 조건에는 집행액 기록이 없습니다. 기록이 없는 것은 0이 아닙니다.");
    }

    @Test
    void aLineSaysHowManyOfWhatItCountsMayBeRecordedTwice() {
        FakeFigures ledger =
                FakeFigures.empty().with("press.coverage", "519").with("press.coverage.suspected_duplicates", "3");

        Line line = print("언론보도 실적: {{press.coverage}}건", ledger);

        assertThat(line.text()).isEqualTo("언론보도 실적: 519건 (중복 의심 3건 포함)");
        assertThat(line.cells())
                .extracting(Cell::figure)
                .containsExactly("press.coverage", "press.coverage.suspected_duplicates");
    }

    @Test
    void aLineSaysNothingOfDuplicatesWhereNoneIsSuspected() {
        FakeFigures none =
                FakeFigures.empty().with("press.coverage", "519").with("press.coverage.suspected_duplicates", "0");

        assertThat(print("언론보도 실적: {{press.coverage}}건", none).text()).isEqualTo("언론보도 실적: 519건");
        assertThat(print(
                                "배포: {{press.releases.distributed}}건",
                                FakeFigures.empty().with("press.releases.distributed", "7"))
                        .text())
                .isEqualTo("배포: 7건");
    }

    @Test
    void whatNoDictionaryKnowsIsMarkedWithItsKeyAndReason() {
        Line line = print("보도자료: {{press.releases.guessed}}건, {{budget.executed|grade=7}}천원", FakeFigures.empty());

        assertThat(line.text()).isEqualTo("보도자료: [미기록]건, [미기록]천원");
        assertThat(line.cells())
                .extracting(Cell::figure, Cell::reason, Cell::href)
                .containsExactly(
                        tuple("press.releases.guessed", "지표 사전에 없음", null),
                        tuple("budget.executed", "이 지표에는 grade 구분이 없음", null));
    }

    @Test
    void aPlaceholderNobodyCanReadIsMarkedToo() {
        for (String placeholder : List.of("{{}}", "{{Budget}}", "{{budget.executed|2020}}", "{{budget.executed|a=}}")) {
            Line line = print("합계 " + placeholder, FakeFigures.empty());

            assertThat(line.text()).as(placeholder).isEqualTo("합계 [미기록]");
            assertThat(line.cells().get(0).reason()).isEqualTo("읽을 수 없는 자리표시");
        }
    }

    @Test
    void theMarkSaysHowDeepALineStands() {
        assertThat(List.of("□ 추진방향", "소식지 발행", "- 탁트인 영등포", "· 교육기간"))
                .map(text -> PlaceholderText.line(text, Setting.NONE))
                .extracting(PlaceholderText::level, PlaceholderText::mark)
                .containsExactly(tuple(0, "□"), tuple(1, "○"), tuple(2, "-"), tuple(3, "·"));
    }

    @Test
    void aPlanIsMeantForItsYearAndATargetThatIsSetGoesBeforeWhatIs() {
        Setting plan = new Setting(true, Period.ofYear(2021), List.of());
        String text = "{{organization.teams}}개 팀";
        FakeFigures ledger = FakeFigures.empty().with("organization.teams", "5");

        assertThat(print(text, plan, ledger).text()).isEqualTo("5개 팀");
        ledger.withTarget("organization.teams", "2021-01-01..2021-12-31", "6");
        assertThat(print(text, plan, ledger).text()).isEqualTo("6개 팀");
        assertThat(print(text, new Setting(false, Period.ofYear(2021), List.of()), ledger)
                        .text())
                .as("a text about what was done does not take a target for a fact")
                .isEqualTo("5개 팀");
    }

    @Test
    void aPlanFigureOfAPeriodToComeIsFoundByThePeriodItWasAskedFor() {
        var round = new Target(
                "budget.required",
                Dimensions.of("fiscalYear", 2020)
                        .with("project", "OFFICE_DEVICES")
                        .with("item", "SECOND_REGULAR_ROUND")
                        .with("fundSource", "DISTRICT"),
                new Period(LocalDate.of(2020, 10, 1), LocalDate.of(2020, 10, 30)));
        Line line = print(
                "금{{budget.required|fiscalYear=2020;item=SECOND_REGULAR_ROUND;project=OFFICE_DEVICES}}천원",
                new Setting(false, Period.ofYear(2020), List.of(round)),
                FakeFigures.empty()
                        .withTarget(
                                "budget.required{fiscalYear=2020;item=SECOND_REGULAR_ROUND;project=OFFICE_DEVICES}",
                                "2020-10-01..2020-10-30",
                                "70000000"));

        assertThat(line.text()).isEqualTo("금70,000천원");
        assertThat(line.cells().get(0).href())
                .startsWith("/api/v1/figures/budget.required/plan?")
                .contains("from=2020-10-01&to=2020-10-30");
    }

    @Test
    void aPlanOfTheRestOfTheYearMeansTheTargetSetForItAndNotAnOlderOne() {
        var dimensions = Dimensions.of("publication", "KKUMNAMU");
        String copies = "press.newsletter.copies";
        String text = "꿈나무 영등포 발간: {{press.newsletter.copies|publication=KKUMNAMU}}부";
        var rest = new Period(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 12, 31));
        var december = new Period(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 31));
        var sinceJune = new Period(LocalDate.of(2020, 6, 1), LocalDate.of(2020, 12, 31));
        var targets = List.of(new Target(copies, dimensions, sinceJune), new Target(copies, dimensions, december));
        FakeFigures ledger = FakeFigures.empty()
                .with(copies + "{publication=KKUMNAMU}", "48000")
                .withTarget(copies + "{publication=KKUMNAMU}", sinceJune.toString(), "48001")
                .withTarget(copies + "{publication=KKUMNAMU}", december.toString(), "16000");

        assertThat(print(text, new Setting(true, rest, targets), ledger).text()).endsWith(": 16,000부");
        assertThat(print(text, new Setting(true, rest, targets.subList(0, 1)), ledger)
                        .text())
                .as("a target that began before is better than none")
                .endsWith(": 48,001부");
        assertThat(print(text, new Setting(false, Period.ofYear(2020), targets), ledger)
                        .text())
                .as("what was done")
                .endsWith(": 48,000부");
    }

    private static Line print(String text, FakeFigures ledger) {
        return print(text, Setting.NONE, ledger);
    }

    private static Line print(String text, Setting setting, FakeFigures ledger) {
        return ledger.print(PlaceholderText.line(text, setting).part(), OCTOBER);
    }
}
