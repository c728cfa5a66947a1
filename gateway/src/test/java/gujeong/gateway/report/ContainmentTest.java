package gujeong.gateway.report;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.document.CouncilReport;
import gujeong.gateway.document.CouncilReport.Chapter;
import gujeong.gateway.document.CouncilReport.Section;
import gujeong.gateway.document.Line;
import gujeong.gateway.narrative.NarrativeFixture;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An error in a report affects no more than the line, the figure or the section it is in. */
class ContainmentTest {

    private static final LocalDate DAY = LocalDate.parse("2020-10-31");
    private static final FakeFigures LEDGER = FakeFigures.empty().with("budget.executed{fiscalYear=2020}", "900000");

    @Test
    void aYearThatIsNoneIsMarkedWhereItStandsAndTheRestIsPrinted() {
        var recorded = NarrativeFixture.by("2020-10-31")
                .brief(
                        2020,
                        "II",
                        1,
                        "STUDIO",
                        "2020-10-31",
                        "집행 {{budget.executed|fiscalYear=abcd}}천원",
                        "집행 {{budget.executed|fiscalYear=2020}}천원");

        CouncilReport report = LEDGER.print(
                new ReportComposer(recorded.records(), FakeFigures.DICTIONARY)
                        .report(Instant.parse("2020-11-01T00:00:00Z"), List.of()),
                recorded.moment());

        Section section = report.chapters().stream()
                .map(Chapter::sections)
                .flatMap(List::stream)
                .filter(each -> each.id().equals("II.1"))
                .findFirst()
                .orElseThrow();
        assertThat(section.lines()).extracting(Line::text).contains("집행 [미기록]천원", "집행 900천원");
        assertThat(section.reasons()).containsOnlyKeys("이 지표에 물을 수 없는 fiscalYear 값: abcd");
    }

    @Test
    void whatFailsUnexpectedlyIsMarkedAndNothingElse() {
        Deferred<String> fails = new Deferred<>(List.of(), answers -> {
            throw new IllegalStateException("nobody thought of that");
        });
        var parts = Deferred.all(List.of(
                Deferred.contained("a part", () -> fails, () -> "marked"),
                Deferred.contained(
                        "a part",
                        () -> {
                            throw new IllegalStateException("nor of that");
                        },
                        () -> "marked"),
                Deferred.contained("a part", () -> Deferred.saying("printed"), () -> "marked")));

        assertThat(parts.print(null)).containsExactly("marked", "marked", "printed");
    }

    @Test
    void oneQuestionThatFailsLeavesTheOthersTheirAnswers() {
        var moment = Moment.of(DAY);
        var bad = CellQuery.value("budget.paid", Dimensions.NONE);
        var good = List.of(
                CellQuery.value("budget.executed", Dimensions.of("fiscalYear", 2020)),
                CellQuery.value("budget.allocated", Dimensions.NONE),
                bad,
                CellQuery.value("budget.executed", Dimensions.NONE));
        CellValues answers = new CellValues(moment, new Dictionary(), Map.of())
                .to(
                        good,
                        queries -> {
                            if (queries.stream().anyMatch(query -> query.key().equals("budget.paid"))) {
                                throw new ArithmeticException("of one of them");
                            }
                            return LEDGER.values(queries);
                        },
                        queries -> List.of());

        assertThat(answers.inTable(good.get(0)).known()).isTrue();
        assertThat(answers.inTable(bad).reason()).isEqualTo("값을 구하지 못함");
    }

    @Test
    void aDatabaseThatIsAwayIsNoEmptyReport() {
        var cellQuery = CellQuery.value("budget.executed", Dimensions.NONE);
        var away = new ConnectionException(new SQLException("away", "08006"));

        assertThatThrownBy(() -> new CellValues(Moment.of(DAY), new Dictionary(), Map.of())
                        .to(
                                List.of(cellQuery),
                                queries -> {
                                    throw away;
                                },
                                queries -> List.of()))
                .isSameAs(away);
    }
}
