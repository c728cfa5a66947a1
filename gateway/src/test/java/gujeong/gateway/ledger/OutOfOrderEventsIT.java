package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import gujeong.gateway.event.InboundMessage;
import gujeong.gateway.event.TestEvent;
import gujeong.gateway.figure.FigureEntry;
import gujeong.gateway.intake.RealLedger;

import static org.assertj.core.api.Assertions.assertThat;

/** The same events, in order or not, once or twice, make the same figures. */
class OutOfOrderEventsIT {

    @Test
    void whateverHappensToTheRecordsTheFiguresAreWhatStands() {
        for (int seed = 1; seed <= 4; seed++) {
            // Given
            var random = new Random(seed);
            var journal = new ArrayList<TestEvent>();
            for (int i = 0; i < 40; i++) {
                TestEvent last =
                        TestEvent.commitment(random.nextBoolean() ? "SNS" : "TV", random.nextInt(1000), day(random));
                journal.add(last);
                for (int j = random.nextInt(3); j > 0; j--) {
                    last = random.nextInt(4) == 0 ? last.voided() : last.corrected("amount", random.nextInt(1000));
                    journal.add(last);
                }
            }

            // When one ledger gets them in order, and another twice and in pieces
            try (var orderly = new RealLedger();
                    var disorderly = new RealLedger()) {
                // the two share the topic, which the second has recreated
                disorderly.consume();
                disorderly.publish(journal);
                disorderly.publish(journal.subList(journal.size() / 2, journal.size()));
                disorderly.awaitRead();
                var partition = new TopicPartition(RealLedger.RECORDS, 0);
                Ledger writer = orderly.ledger();
                Map<TopicPartition, PartitionLease> leases = writer.lease(Map.of(partition, TestEvent.TOPIC_ID));
                var inboundMessages = new ArrayList<InboundMessage>();
                journal.forEach(published -> inboundMessages.add(published.at(0, inboundMessages.size())));
                writer.apply(inboundMessages, leases);

                // Then
                var days = new ArrayList<>(List.of("2020-01-31", "2020-06-15", "2020-12-31"));
                Collections.shuffle(days, random);
                for (String day : days) {
                    for (Instant known :
                            new Instant[] {null, journal.get(journal.size() / 2).recordedAt()}) {
                        var one = orderly.figures().asOf(day).knownAt(known);
                        var other = disorderly.figures().asOf(day).knownAt(known);
                        assertThat(one.value("budget.executed", "project", "SNS"))
                                .isEqualTo(other.value("budget.executed", "project", "SNS"));
                        assertThat(sum(one.entries("budget.executed"))).isEqualTo(number(one.value("budget.executed")));
                    }
                }
            }
        }
    }

    private static String day(Random random) {
        return LocalDate.parse("2020-01-01").plusDays(random.nextInt(366)).toString();
    }

    private static BigDecimal sum(List<FigureEntry> entries) {
        return entries.stream().map(FigureEntry::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(String value) {
        return value == null ? BigDecimal.ZERO : new BigDecimal(value);
    }
}
