package gujeong.gateway.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import gujeong.gateway.event.AcceptedStates;
import gujeong.gateway.event.ContractsTest;
import gujeong.gateway.event.InboundMessage;
import gujeong.gateway.event.TestEvent;
import gujeong.gateway.intake.RealLedger;

import static org.assertj.core.api.Assertions.assertThat;

/** What a contract allows the database keeps, too: texts, days and sums at their extremes. */
class AcceptedStatesIT {

    private static final int STATES = 40;

    @AutoClose
    private final RealLedger real = new RealLedger();

    @Test
    void whatAContractAllowsIsKept() {
        // Given
        var inboundMessages = new ArrayList<InboundMessage>();
        for (ContractsTest.Contract contract : ContractsTest.contracts()) {
            var states = new AcceptedStates(contract, new Random(3));
            for (int i = 0; i < STATES; i++) {
                inboundMessages.add(states.next().at(0, inboundMessages.size()));
            }
        }
        Ledger ledger = real.ledger();
        var topics = new HashMap<TopicPartition, UUID>();
        inboundMessages.forEach(inbound -> topics.put(inbound.topicPartition(), TestEvent.TOPIC_ID));
        Map<TopicPartition, PartitionLease> leases = ledger.lease(topics);

        // When
        Ledger.Outcome outcome = ledger.apply(inboundMessages, leases);

        // Then
        assertThat(outcome.lost()).isEmpty();
        assertThat(real.failures.page(null, 10, null).items()).isEqualTo(List.of());
        assertThat(real.count("SELECT sum(applied) FROM ledger.consumer_offset"))
                .isEqualTo(inboundMessages.size());
        assertThat(real.count("SELECT count(*) FROM ledger.entry")).isPositive();
    }
}
