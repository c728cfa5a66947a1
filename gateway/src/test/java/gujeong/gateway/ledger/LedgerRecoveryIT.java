package gujeong.gateway.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import gujeong.gateway.completeness.Completeness;
import gujeong.gateway.event.TestEvent;
import gujeong.gateway.intake.Engines;
import gujeong.gateway.intake.FailingCommits;
import gujeong.gateway.intake.RealLedger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The ledger while its engines and its own consumers fail and recover: nothing is lost, nothing counts twice. */
class LedgerRecoveryIT {

    @AutoClose
    private final RealLedger ledger = new RealLedger();

    @Test
    void connectionsThatBreakAtTheCommitLoseNothingAndCountNothingTwice() {
        // Given
        var commitments = new ArrayList<TestEvent>();
        for (int i = 0; i < 3000; i++) {
            commitments.add(TestEvent.commitment("SNS", 1, "2020-04-01"));
        }
        var database = new FailingCommits[1];

        // When
        ledger.consume(ledger.dictionary, source -> database[0] = new FailingCommits(source));
        ledger.publish(commitments);
        ledger.awaitRead();

        // Then
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("3000");
        assertThat(ledger.count("SELECT count(*) FROM ledger.entry")).isEqualTo(3000);
        assertThat(ledger.count("SELECT sum(applied) FROM ledger.consumer_offset"))
                .isEqualTo(3000);
        assertThat(database[0].broken()).isPositive();
    }

    @Test
    void whoHasLostAPartitionWritesNothingMore() {
        // Given
        var partition = new TopicPartition(RealLedger.RECORDS, 0);
        Ledger writer = ledger.ledger();
        Map<TopicPartition, PartitionLease> zombie = writer.lease(Map.of(partition, TestEvent.TOPIC_ID));
        Map<TopicPartition, PartitionLease> heir = writer.lease(Map.of(partition, TestEvent.TOPIC_ID));
        TestEvent commitment = TestEvent.commitment("SNS", 900, "2020-04-01");

        // When
        Ledger.Outcome late = writer.apply(List.of(commitment.at(0, 0)), zombie);

        // Then
        assertThat(late.lost()).containsExactly(partition);
        assertThat(ledger.figures().value("budget.executed")).isNull();
        assertThat(writer.apply(List.of(commitment.at(0, 0)), heir).lost()).isEmpty();
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("900");
    }

    @Test
    void consumersComeAndGoAndEverythingIsCountedOnce() {
        // Given
        var first = ledger.consume();
        tellMany(4000);
        await().until(() -> ledger.count("SELECT count(*) FROM ledger.entry") > 0);

        // When
        var second = ledger.consume();
        tellMany(4000);
        await().until(() -> ledger.count("SELECT count(*) FROM ledger.entry") > 4000);
        first.close();
        tellMany(4000);
        ledger.awaitRead();
        second.close();

        // Then
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("12000");
        assertThat(ledger.count("SELECT count(*) FROM ledger.entry")).isEqualTo(12000);
    }

    @Test
    void aTopicThatWasLostAndPublishedAgainIsReadFromItsBegin() {
        // Given
        TestEvent kept = TestEvent.commitment("SNS", 900, "2020-04-01");
        TestEvent changed = TestEvent.commitment("SNS", 5, "2020-04-01");
        ledger.consume();
        ledger.publish(kept, changed);
        ledger.awaitRead();

        // When
        ledger.makeTopics();
        ledger.publish(kept, changed, changed.corrected("amount", 6), TestEvent.commitment("SNS", 10, "2020-04-01"));

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(ledger.figures().value("budget.executed")).isEqualTo("916"));
    }

    @Test
    void aDatabaseThatGoesAwayIsWaitedFor() {
        // Given
        ledger.consume();
        ledger.publish(TestEvent.commitment("SNS", 900, "2020-04-01"));
        ledger.awaitRead();

        // When
        Engines.postgres().kill();
        ledger.publish(TestEvent.commitment("SNS", 10, "2020-04-01"));
        Engines.postgres().start();
        ledger.awaitRead();

        // Then
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("910");
    }

    @Test
    void aBrokerThatGoesAwayIsWaitedFor() {
        // Given
        ledger.consume();
        ledger.publish(TestEvent.commitment("SNS", 900, "2020-04-01"));
        ledger.awaitRead();

        // When
        Engines.kafka().stop();
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("900");
        Engines.kafka().start();
        ledger.publish(TestEvent.commitment("SNS", 10, "2020-04-01"));
        ledger.awaitRead();

        // Then
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("910");
    }

    @Test
    void aServiceWhoseClockIsSetBackIsStillHeard() {
        // Given a watermark of a clock that is two hours ahead
        ledger.consume();
        ledger.publish(TestEvent.commitment("SNS", 100, "2020-03-01"));
        var noon = Instant.parse("2020-11-20T12:00:00Z");
        ledger.tellWatermark(noon.plusSeconds(7200), 1, 0, ledger.ends());
        await().untilAsserted(() -> assertThat(ledger.progress.of(List.of("budget")))
                .singleElement()
                .matches(Completeness::complete));

        // When the clock has been set right
        ledger.publish(TestEvent.commitment("SNS", 200, "2020-03-02"));
        ledger.tellWatermark(noon, 2, 0, ledger.ends());

        // Then
        await().untilAsserted(() -> assertThat(ledger.progress.of(List.of("budget")))
                .containsExactly(new Completeness("budget", true, noon, 2L, 2, 0, 0, 0, 0, 0, 0)));
    }

    private void tellMany(int count) {
        for (int i = 0; i < count; i++) {
            ledger.send(TestEvent.commitment("SNS", 1, "2020-04-01").message());
        }
        ledger.flush();
    }
}
