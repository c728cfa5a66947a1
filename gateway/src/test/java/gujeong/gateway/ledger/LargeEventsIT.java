package gujeong.gateway.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import gujeong.gateway.dictionary.Dictionaries;
import gujeong.gateway.event.TestEvent;
import gujeong.gateway.failure.Failure;
import gujeong.gateway.intake.RealLedger;
import gujeong.gateway.rebuild.Rebuild;
import gujeong.gateway.series.Moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Events of any size that a service may have published: a few are taken at once, all of them in the end. */
class LargeEventsIT {

    private static final int COUNT = 150;
    /** Compressed on the topic to a hundredth, as what people type again and again is. */
    private static final String SEVEN_HUNDRED_KILOBYTES = "가".repeat(233_333);

    @AutoClose
    private final RealLedger ledger = new RealLedger();

    private static TestEvent large(long amount) {
        return TestEvent.commitment("SNS", amount, "2020-04-01").with("padding", SEVEN_HUNDRED_KILOBYTES);
    }

    @Test
    void areTakenAFewAtATimeAndCanBeRebuilt() {
        // Given what waits for the ledger
        for (int i = 0; i < COUNT; i++) {
            ledger.publish(large(1));
        }

        // When
        ledger.consume();
        ledger.awaitRead();

        // Then
        assertThat(ledger.figures().value("budget.executed")).isEqualTo(String.valueOf(COUNT));
        assertThat(mostInOneTransaction()).isBetween(2L, 6L);

        // When
        Rebuild rebuild = ledger.rebuilds.start("kim");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ledger.rebuilds.get(rebuild.id()).status() == Rebuild.Status.DONE);

        // Then
        assertThat(ledger.figures().value("budget.executed")).isEqualTo(String.valueOf(COUNT));
    }

    private long mostInOneTransaction() {
        return ledger.count("SELECT max(n) FROM (SELECT count(*) AS n FROM ledger.head GROUP BY xmin::text) AS batch");
    }

    @Test
    void smallOnesAreTakenTogetherAsBefore() {
        ledger.publish(IntStream.range(0, 400)
                .mapToObj(i -> TestEvent.commitment("SNS", 1, "2020-04-01"))
                .toList());

        ledger.consume();
        ledger.awaitRead();

        assertThat(mostInOneTransaction()).isGreaterThan(50);
    }

    @Test
    void thatWaitBehindAFailureFollowItInOrder() {
        // Given a figure the running version does not know yet
        var published =
                new ArrayList<>(List.of(TestEvent.team("SNS", "2020-01-01").with("padding", SEVEN_HUNDRED_KILOBYTES)));
        for (int i = 2; i <= 12; i++) {
            published.add(published.get(published.size() - 1).corrected("name", "뉴미디어팀 " + i));
        }
        ledger.consume(Dictionaries.without("organization.teams"), source -> source);
        ledger.publish(List.copyOf(published));
        ledger.awaitRead();
        List<Failure> held = ledger.failures.page(null, 500, null).items();
        assertThat(held).hasSize(12).allSatisfy(failure -> assertThat(failure.value())
                .hasSizeLessThanOrEqualTo(4096));

        // When the next version retries it
        ledger.failures.retry(held.get(0).id(), "kim");

        // Then
        assertThat(ledger.failures.page(null, 500, null).items())
                .extracting(Failure::status)
                .containsOnly(FailureStatus.RESOLVED);
        assertThat(ledger.count("SELECT revision FROM ledger.head")).isEqualTo(12);
        assertThat(ledger.figures().asOf("2020-05-31").value("organization.teams"))
                .isEqualTo("1");
    }

    @Test
    void mayBeShortAndReverseMuch() {
        // Given two records with more postings than are read at once
        TestEvent one = TestEvent.commitment("SNS", 1, "2020-04-01");
        TestEvent other = TestEvent.commitment("SNS", 2, "2020-04-01");
        ledger.consume();
        ledger.publish(one, other);
        ledger.awaitRead();
        ledger.jdbi.useHandle(
                handle -> handle.execute(
                        """
                INSERT INTO ledger.entry
                    (series_id, day, quantity, sign, record_type, record_id, revision, event_id, recorded_at)
                SELECT series_id, day, 0, 1, record_type, record_id, revision, event_id, recorded_at
                FROM ledger.entry, generate_series(1, 30000)"""));

        // When
        ledger.publish(one.voided(), other.voided());
        ledger.awaitRead();

        // Then
        assertThat(ledger.count("SELECT count(*) FROM ledger.entry WHERE sign = -1"))
                .isEqualTo(60_002);
        assertThat(ledger.figures().value("budget.executed")).isNull();
    }

    @Test
    void ofWordsAreReadForAReportAsFarAsTheyFitIntoMemory() {
        // Given
        ledger.consume();
        for (int i = 0; i < 12; i++) {
            ledger.publish(TestEvent.record("budget.brief", Map.of("padding", SEVEN_HUNDRED_KILOBYTES))
                    .with("preparedOn", LocalDate.of(2020, 1, 1 + i).toString()));
        }
        ledger.publish(TestEvent.team("IT", "2019-01-01"));
        ledger.awaitRead();

        // When
        var documents = new PrintedRecords(ledger.jdbi)
                .documents(List.of("budget.brief", "budget.team"), Moment.of(LocalDate.of(2020, 12, 31)));

        // Then the small ones and the latest are there
        assertThat(documents.get("budget.team")).hasSize(1).allMatch(team -> team.state() != null);
        assertThat(documents.get("budget.brief")).hasSize(12);
        assertThat(documents.get("budget.brief").stream().filter(brief -> brief.state() != null))
                .extracting(PrintedRecord::day)
                .hasSizeBetween(4, 6)
                .contains(LocalDate.of(2020, 1, 12))
                .doesNotContain(LocalDate.of(2020, 1, 1));
    }
}
