package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import gujeong.gateway.completeness.Completeness;
import gujeong.gateway.event.TestEvent;
import gujeong.gateway.figure.FigureEntry;
import gujeong.gateway.intake.RealLedger;
import gujeong.gateway.series.Moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** The ledger on a real PostgreSQL and a real Kafka: an event that arrives once, twice or late counts once. */
class LedgerIT {

    @AutoClose
    private final RealLedger ledger = new RealLedger();

    @Test
    void whatIsToldIsCountedAndCanBeTracedToItsRecords() {
        // Given
        TestEvent first = TestEvent.commitment("SNS", 900, "2020-04-01");
        TestEvent second = TestEvent.commitment("SNS", 50, "2020-05-31");
        ledger.publish(
                first,
                second,
                TestEvent.commitment("TV", 7, "2020-05-31"),
                TestEvent.commitment("SNS", 5, "2020-06-01"));

        // When
        ledger.consume();
        ledger.awaitRead();

        // Then
        var may = ledger.figures().asOf("2020-05-31");
        assertThat(may.value("budget.executed", "project", "SNS")).isEqualTo("950");
        assertThat(may.value("budget.executed")).isEqualTo("957");
        assertThat(may.entries("budget.executed", "project", "SNS"))
                .extracting(FigureEntry::recordId, FigureEntry::link)
                .containsExactly(
                        tuple(first.id(), "/api/v1/budget/commitments/" + first.id()),
                        tuple(second.id(), "/api/v1/budget/commitments/" + second.id()));
    }

    @Test
    void beforeItsBooksBeganAFigureIsUnknownAndLaterNothingIsNothing() {
        // Given
        ledger.publish(TestEvent.commitment("SNS", 900, "2020-04-01"), TestEvent.commitment("TV", 7, "2020-05-31"));

        // When
        ledger.consume();
        ledger.awaitRead();

        // Then
        for (var figures : List.of(ledger.figures(), ledger.figures().knownAt(ledger.clock.instant()))) {
            assertThat(figures.asOf("2020-03-31").value("budget.executed")).isNull();
            assertThat(figures.asOf("2020-03-31").value("budget.executed", "project", "SNS"))
                    .isNull();
            assertThat(figures.asOf("2020-04-30").value("budget.executed", "project", "TV"))
                    .isEqualTo("0");
            assertThat(figures.asOf("2020-04-30").value("budget.executed", "project", "RADIO"))
                    .isNull();
        }
    }

    @Test
    void booksThatBeganOnlyByMistakeHaveNotBegunWhicheverWayOneAsks() {
        // Given
        TestEvent mistaken = TestEvent.commitment("SNS", 900, "1990-04-01");
        ledger.consume();
        ledger.publish(mistaken, mistaken.corrected("committedOn", "2023-04-01"));
        ledger.awaitRead();

        // Then
        for (var figures : List.of(ledger.figures(), ledger.figures().knownAt(ledger.clock.instant()))) {
            var then = figures.asOf("2000-01-01").answer("budget.executed");
            assertThat(then.value()).isNull();
            assertThat(then.reason()).asString().contains("Nothing is recorded");
            assertThat(figures.asOf("2023-12-31").value("budget.executed")).isEqualTo("900");
        }
        assertThat(ledger.figures()
                        .asOf("2000-01-01")
                        .knownAt(mistaken.recordedAt())
                        .value("budget.executed"))
                .isEqualTo("0");
    }

    @Test
    void theYearEndForecastIsTheLastOneForTheYearsEnd() {
        // Given
        TestEvent forecast = forecast(500, "2020-12-31", "2020-03-31");
        TestEvent untilJune = forecast(200, "2020-06-30", "2020-05-15");
        ledger.consume();
        ledger.publish(forecast, untilJune);
        ledger.awaitRead();
        var may = ledger.figures().asOf("2020-05-31");

        // Then
        assertThat(may.value("budget.executed_forecast", "fiscalYear", "2020")).isEqualTo("500");
        assertThat(may.value("budget.executed_forecast")).isEqualTo("500");
        assertThat(may.plan("budget.executed_forecast", "2020-01-01", "2020-06-30")
                        .value())
                .isEqualTo("200");
        assertThat(may.entries("budget.executed_forecast"))
                .extracting(FigureEntry::recordId)
                .containsExactly(forecast.id());
    }

    private static TestEvent forecast(int amount, String until, String madeOn) {
        return TestEvent.record(
                "budget.forecast",
                Map.of("fiscalYear", 2020, "programme", "N", "amount", amount, "until", until, "madeOn", madeOn));
    }

    @Test
    void thePeriodsPlannedForAreThoseKnownThen() {
        // Given
        String key = "budget.project_cost";
        TestEvent early =
                TestEvent.plan(key, Map.of("project", "STUDIO"), "2019-01-01", "2019-12-31", 300, "2018-07-01");
        TestEvent late =
                TestEvent.plan(key, Map.of("project", "STUDIO"), "2021-01-01", "2021-12-31", 500, "2020-03-01");
        ledger.consume();
        ledger.publish(early, late, early.corrected("periodTo", "2019-06-30"));
        ledger.awaitRead();

        // Then
        for (var figures : List.of(ledger.figures(), ledger.figures().knownAt(ledger.clock.instant()))) {
            assertThat(figures.asOf("2020-05-31").answer(key).reason())
                    .asString()
                    .contains("2019-01-01..2019-06-30, 2021-01-01..2021-12-31.");
        }
        assertThat(ledger.figures()
                        .asOf("2020-05-31")
                        .knownAt(early.recordedAt())
                        .answer(key)
                        .reason())
                .asString()
                .contains("2019-01-01..2019-12-31.");
    }

    @Test
    void aBreakdownByYearsLeavesOutTheYearsThatHaveNotBegun() {
        ledger.consume();
        ledger.publish(
                TestEvent.commitment("SNS", 60, "2020-04-01"),
                TestEvent.commitment("SNS", 40, "2021-04-01").with("fiscalYear", 2021));
        ledger.awaitRead();

        assertThat(ledger.figures().breakdown("budget.executed", "fiscalYear").breakdown())
                .extracting(part -> part.dimension() + " " + part.value())
                .containsExactly("2020 60");
    }

    @Test
    void aJournalPublishedAgainChangesNothing() {
        // Given
        TestEvent commitment = TestEvent.commitment("SNS", 900, "2020-04-01");
        TestEvent corrected = commitment.corrected("amount", 800);
        TestEvent voided = TestEvent.commitment("SNS", 5, "2020-04-01");
        List<TestEvent> journal = List.of(commitment, corrected, voided, voided.voided());
        ledger.consume();
        ledger.publish(journal);
        ledger.awaitRead();

        // When
        ledger.publish(journal);
        ledger.awaitRead();

        // Then
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("800");
        assertThat(ledger.count("SELECT sum(duplicates) FROM ledger.consumer_offset"))
                .isEqualTo(4);
        assertThat(ledger.count("SELECT sum(applied) FROM ledger.consumer_offset"))
                .isEqualTo(4);
    }

    @Test
    void aFigureOfWhatWasAllVoidedIsUnknownAgain() {
        TestEvent commitment = TestEvent.commitment("SNS", 900, "2020-04-01");
        ledger.consume();
        ledger.publish(commitment, commitment.voided());
        ledger.awaitRead();

        assertThat(ledger.figures().answer("budget.executed").value()).isNull();
        assertThat(ledger.figures().answer("budget.executed").reason())
                .asString()
                .contains("Nothing is recorded");
    }

    @Test
    void aLateEntryIsNotSeenFromBefore() {
        // Given
        TestEvent june = TestEvent.commitment("SNS", 900, "2020-06-20").recordedAt("2020-06-20T09:00:00Z");
        TestEvent late = TestEvent.commitment("SNS", 70, "2020-06-25").recordedAt("2020-07-03T09:00:00Z");
        TestEvent corrected = june.corrected("amount", 800).recordedAt("2020-07-05T09:00:00Z");
        ledger.consume();
        ledger.publish(june, late, corrected);
        ledger.awaitRead();

        // Then
        var endOfJune = ledger.figures().asOf("2020-06-30");
        assertThat(endOfJune.knownAt(Instant.parse("2020-06-19T00:00:00Z")).value("budget.executed"))
                .isNull();
        assertThat(endOfJune.knownAt(Instant.parse("2020-07-01T00:00:00Z")).value("budget.executed"))
                .isEqualTo("900");
        assertThat(endOfJune.knownAt(Instant.parse("2020-07-04T00:00:00Z")).value("budget.executed"))
                .isEqualTo("970");
        assertThat(endOfJune.value("budget.executed")).isEqualTo("870");
    }

    @Test
    void observationsReplaceEachOther() {
        // Given
        TestEvent spring = TestEvent.staffing("9", 4, "2020-03-31");
        TestEvent autumn = TestEvent.staffing("9", 2, "2020-09-30");
        TestEvent other = TestEvent.staffing("8", 5, "2020-03-31");
        ledger.consume();
        ledger.publish(autumn, spring, other);
        ledger.awaitRead();
        var figures = ledger.figures();

        // Then
        assertThat(figures.asOf("2020-02-01").value("organization.staff.current"))
                .isNull();
        assertThat(figures.asOf("2020-05-31").value("organization.staff.current"))
                .isEqualTo("9");
        assertThat(figures.asOf("2020-10-31").value("organization.staff.current"))
                .isEqualTo("7");
        assertThat(figures.asOf("2020-10-31").value("organization.staff.variance", "grade", "9"))
                .isEqualTo("-3");
        assertThat(figures.asOf("2020-10-31").entries("organization.staff.current"))
                .extracting(FigureEntry::quantity)
                .containsExactlyInAnyOrder(new BigDecimal(2), new BigDecimal(5));

        // When the last one turns out wrong
        ledger.publish(autumn.voided());
        ledger.awaitRead();

        // Then the one before counts again, but not as it was known before
        assertThat(figures.asOf("2020-10-31").value("organization.staff.current"))
                .isEqualTo("9");
        assertThat(figures.asOf("2020-10-31").knownAt(other.recordedAt()).value("organization.staff.current"))
                .isEqualTo("7");
    }

    @Test
    void plansAreAskedByTheirPeriod() {
        // Given
        String key = "budget.project_cost";
        ledger.consume();
        ledger.publish(
                TestEvent.plan(
                        key,
                        Map.of("project", "STUDIO", "fundSource", "CITY"),
                        "2019-07-01",
                        "2020-06-30",
                        300,
                        "2019-07-01"),
                TestEvent.plan(
                        key,
                        Map.of("project", "STUDIO", "fundSource", "CITY"),
                        "2019-07-01",
                        "2020-06-30",
                        310,
                        "2020-03-01"),
                TestEvent.plan(
                        key,
                        Map.of("project", "STUDIO", "fundSource", "DISTRICT"),
                        "2019-07-01",
                        "2020-06-30",
                        20,
                        "2019-07-01"),
                TestEvent.plan(key, Map.of("project", "STUDIO"), "2021-01-01", "2021-12-31", 500, "2020-03-01"));
        ledger.awaitRead();
        var figures = ledger.figures();

        // Then
        assertThat(figures.asOf("2020-05-31").value(key, "project", "STUDIO")).isEqualTo("330");
        assertThat(figures.asOf("2020-01-31").value(key, "fundSource", "CITY")).isEqualTo("300");
        assertThat(figures.asOf("2020-05-31")
                        .plan(key, "2021-01-01", "2021-12-31")
                        .value())
                .isEqualTo("500");
        assertThat(figures.asOf("2020-01-31")
                        .plan(key, "2021-01-01", "2021-12-31")
                        .value())
                .isNull();
        assertThat(figures.asOf("2020-12-31").answer(key, "project", "STUDIO").reason())
                .asString()
                .contains("2019-07-01..2020-06-30, 2021-01-01..2021-12-31");
        assertThat(figures.asOf("2020-05-31").entries(key, "project", "STUDIO"))
                .extracting(FigureEntry::quantity)
                .containsExactlyInAnyOrder(new BigDecimal(310), new BigDecimal(20));
    }

    @Test
    void wordsAreGivenAsTheyStood() {
        // Given
        TestEvent team = TestEvent.team("PR", "2019-01-01").with("name", "홍보팀").recordedAt("2019-01-01T00:00:00Z");
        TestEvent renamed = team.corrected("name", "홍보기획팀").recordedAt("2020-07-01T00:00:00Z");
        ledger.consume();
        ledger.publish(team, renamed, TestEvent.team("IT", "2020-08-01"));
        ledger.awaitRead();
        LocalDate july = LocalDate.parse("2020-07-31");

        // Then
        assertThat(names(teams(july, null))).containsExactly("홍보기획팀");
        assertThat(names(teams(july, Instant.parse("2020-06-30T00:00:00Z")))).containsExactly("홍보팀");
        assertThat(teams(july, Instant.parse("2018-01-01T00:00:00Z"))).isEmpty();
        assertThat(teams(LocalDate.parse("2020-12-31"), null)).hasSize(2);
    }

    @Test
    void codesAreCalledAsTheRecordsOfTheDayCallThem() {
        // Given
        TestEvent studio = project(2019, "스튜디오").recordedAt("2019-01-01T00:00:00Z");
        TestEvent next = project(2020, "방송 스튜디오").recordedAt("2020-01-01T00:00:00Z");
        TestEvent renamed = next.corrected("name", "영상 스튜디오").recordedAt("2020-07-01T00:00:00Z");
        ledger.consume();
        ledger.publish(studio, next, renamed, profile("2019-01-01", "일반", "별정"), profile("2020-01-01", "일반직", null));
        ledger.awaitRead();
        var names = new RecordedNames(ledger.jdbi);

        // Then
        assertThat(names.at(Moment.of(LocalDate.parse("2019-12-31"))))
                .isEqualTo(Map.of(
                        "project", Map.of("STUDIO", "스튜디오"),
                        "category", Map.of("GENERAL", "일반", "SPECIAL", "별정")));
        assertThat(names.at(Moment.of(LocalDate.parse("2020-12-31"))))
                .isEqualTo(Map.of("project", Map.of("STUDIO", "영상 스튜디오"), "category", Map.of("GENERAL", "일반직")));
        assertThat(names.at(new Moment(LocalDate.parse("2020-12-31"), Instant.parse("2020-06-30T00:00:00Z")))
                        .get("project"))
                .isEqualTo(Map.of("STUDIO", "방송 스튜디오"));
        assertThat(names.at(Moment.of(LocalDate.parse("2018-12-31")))).isEmpty();
    }

    private static TestEvent project(int year, String name) {
        return TestEvent.record(
                "budget.project",
                Map.of(
                        "fiscalYear",
                        year,
                        "code",
                        "STUDIO",
                        "programme",
                        "N",
                        "name",
                        name,
                        "openedOn",
                        year + "-01-01"));
    }

    private static TestEvent profile(String validFrom, String general, String special) {
        var categories = Stream.of(new String[] {"GENERAL", general}, new String[] {"SPECIAL", special})
                .filter(each -> each[1] != null)
                .map(each -> Map.of("code", each[0], "name", each[1]))
                .toList();
        return TestEvent.record(
                "budget.profile", Map.of("division", "홍보담당관", "postCategories", categories, "validFrom", validFrom));
    }

    private List<PrintedRecord> teams(LocalDate asOf, Instant knownAt) {
        return new PrintedRecords(ledger.jdbi)
                .documents(List.of("budget.team"), new Moment(asOf, knownAt))
                .getOrDefault("budget.team", List.of());
    }

    private static List<String> names(List<PrintedRecord> documents) {
        return documents.stream()
                .map(document -> document.state().path("name").asText())
                .toList();
    }

    @Test
    void valuesAreBrokenDownByADimension() {
        ledger.consume();
        ledger.publish(
                TestEvent.commitment("SNS", 60, "2020-04-01"),
                TestEvent.commitment("TV", 40, "2020-04-01"),
                TestEvent.appropriation("SNS", 100, "2019-12-20"),
                TestEvent.commitment("WEB", 1, "2020-04-01").with("contractMethod", "OPEN_BID"));
        ledger.awaitRead();

        assertThat(ledger.figures()
                        .breakdown("budget.executed", "contractMethod")
                        .breakdown())
                .extracting(part -> part.dimension() + " " + part.value())
                .containsExactly("OPEN_BID 1", "PRIVATE_CONTRACT 100");
        assertThat(ledger.figures()
                        .breakdown("budget.execution_rate", "project", "fiscalYear", "2020")
                        .breakdown())
                .extracting(part -> part.dimension() + " " + part.value() + " " + part.denominator())
                .containsExactly("SNS 60.0 100", "TV null null", "WEB null null");
    }

    @Test
    void theLedgerSaysWhenItIsComplete() {
        // Given
        Instant noon = Instant.parse("2020-10-31T12:00:00Z");
        ledger.consume();
        ledger.publish(TestEvent.commitment("SNS", 1, "2020-04-01"), TestEvent.commitment("SNS", 2, "2020-04-01"));
        ledger.awaitRead();
        assertThat(ledger.progress.of(List.of("budget"))).singleElement().matches(budget -> !budget.complete());

        // When
        ledger.tellWatermark(noon, 2, 0, ledger.ends());

        // Then
        await().untilAsserted(() -> assertThat(ledger.progress.of(List.of("budget")))
                .containsExactly(new Completeness("budget", true, noon, 2L, 2, 0, 0, 0, 0, 0, 0)));

        // When the journal grows
        ledger.tellWatermark(noon.plusSeconds(5), 3, 1, ledger.ends());

        // Then the ledger is complete up to where it was
        await().untilAsserted(() -> assertThat(ledger.progress.of(List.of("budget")))
                .containsExactly(new Completeness("budget", true, noon, 2L, 2, 0, 0, 0, 0, 0, 1)));
    }
}
