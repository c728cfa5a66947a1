package gujeong.gateway.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

import gujeong.gateway.completeness.Watermark;
import gujeong.gateway.completeness.WatermarkStore;
import gujeong.gateway.completeness.Watermarks;
import gujeong.gateway.event.InboundMessage;
import gujeong.gateway.event.Payload;
import gujeong.gateway.ledger.Ledger;
import gujeong.gateway.ledger.PartitionLease;
import gujeong.kernel.relay.TopicNames;

/**
 * The loop of one consumer: leases the partitions Kafka assigns to it, reads them from the ledger's offsets, and
 * applies what it reads to the ledger. A partition without a valid lease (just assigned, taken by another, database
 * unavailable) is paused until it can be leased again; no state is kept here that is not in the database.
 */
final class ConsumerLoop implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration CHECKS = Duration.ofSeconds(5);

    /** What a consumption works with. */
    record Tools(
            KafkaTopics topics,
            Ledger ledger,
            WatermarkStore watermarks,
            LedgerMeters meters,
            LedgerTraces traces,
            Clock clock) {}

    private final Tools tools;
    private final BoundedConsumer consumer;
    private final Admin admin;
    private final Map<TopicPartition, PartitionLease> leases = new HashMap<>();
    private final Set<TopicPartition> unclaimed = new HashSet<>();
    private Duration pause = SHORTEST_PAUSE;
    private long nextCheck = System.nanoTime();

    ConsumerLoop(Tools tools, BoundedConsumer consumer, Admin admin) {
        this.tools = tools;
        this.consumer = consumer;
        this.admin = admin;
        consumer.subscribe(tools.topics.all(), this);
    }

    /** One iteration. What fails is retried in the next, from the offsets in the database. */
    void turn() {
        try {
            check();
            ConsumerRecords<byte[], Payload> records = poll(unclaimed.isEmpty() ? IDLE : pause);
            lease();
            take(records);
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf("the ledger cannot read on, trying again: %s", e.toString());
            letGo(new HashSet<>(leases.keySet()));
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            // everything is paused, but the group must see that this consumer is alive
            consumer.poll(pause);
        }
    }

    private ConsumerRecords<byte[], Payload> poll(Duration patience) {
        try {
            return consumer.poll(patience);
        } catch (InvalidOffsetException e) {
            readElsewhere(e.partitions());
            return ConsumerRecords.empty();
        }
    }

    private void take(ConsumerRecords<byte[], Payload> records) {
        var inboundMessages = new ArrayList<InboundMessage>(records.count());
        var watermarks = new ArrayList<Watermark>();
        for (ConsumerRecord<byte[], Payload> record : records) {
            var partition = new TopicPartition(record.topic(), record.partition());
            if (!TopicNames.isOfRecords(record.topic())) {
                Watermarks.read(record).ifPresent(watermarks::add);
            } else if (leases.containsKey(partition)) {
                inboundMessages.add(
                        InboundMessage.of(record, leases.get(partition).topicId()));
            }
        }
        if (!inboundMessages.isEmpty()) {
            apply(inboundMessages);
        }
        if (!watermarks.isEmpty()) {
            tools.watermarks.keep(watermarks);
        }
    }

    private void apply(List<InboundMessage> inboundMessages) {
        Instant begin = tools.clock.instant();
        long start = System.nanoTime();
        Ledger.Outcome outcome = tools.ledger.apply(inboundMessages, leases);
        pause = SHORTEST_PAUSE;
        tools.meters.applied(outcome, System.nanoTime() - start);
        outcome.oldest().ifPresent(at -> tools.meters.fresh(Duration.between(at, tools.clock.instant())));
        tools.traces.applied(inboundMessages, begin);
        var committed = new HashMap<TopicPartition, OffsetAndMetadata>();
        outcome.taken().forEach((partition, tally) -> {
            leases.compute(partition, (p, lease) -> lease.at(tally.nextOffset()));
            committed.put(partition, new OffsetAndMetadata(tally.nextOffset()));
        });
        if (!committed.isEmpty()) {
            consumer.commitAsync(committed, (offsets, failure) -> {});
        }
        letGo(outcome.lost());
    }

    /**
     * Claims what is not claimed, and reads it from where the ledger says. Never right after a partition was found to be
     * another's: first Kafka must have had a chance to say so.
     */
    private void lease() {
        if (unclaimed.isEmpty()) {
            return;
        }
        Map<String, UUID> ids = KafkaTopics.ids(admin, tools.topics.records());
        var wanted = new HashMap<TopicPartition, UUID>();
        var watermarks = new ArrayList<TopicPartition>();
        for (TopicPartition partition : unclaimed) {
            if (!TopicNames.isOfRecords(partition.topic())) {
                watermarks.add(partition);
            } else if (ids.containsKey(partition.topic())) {
                wanted.put(partition, ids.get(partition.topic()));
            }
        }
        if (!wanted.isEmpty()) {
            tools.ledger.lease(wanted).forEach((partition, lease) -> {
                leases.put(partition, lease);
                readFrom(partition, lease.nextOffset());
            });
        }
        if (!watermarks.isEmpty()) {
            // the last watermark says all that those before it said
            consumer.endOffsets(watermarks).forEach((partition, end) -> readFrom(partition, Math.max(0, end - 1)));
        }
    }

    private void readFrom(TopicPartition partition, long offset) {
        consumer.seek(partition, offset);
        consumer.resume(List.of(partition));
        unclaimed.remove(partition);
    }

    private void letGo(Collection<TopicPartition> partitions) {
        leases.keySet().removeAll(partitions);
        var mine = new HashSet<>(partitions);
        mine.retainAll(consumer.assignment());
        standStill(mine);
    }

    /** Paused, and with a position, since without one Kafka would look for one by itself. */
    private void standStill(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> consumer.seek(partition, 0));
        consumer.pause(partitions);
        unclaimed.addAll(partitions);
    }

    /**
     * What the ledger wants next is not there: the topic was cut short at its begin or at its end. What is there is read
     * from its begin; what was seen before changes nothing.
     */
    private void readElsewhere(Set<TopicPartition> partitions) {
        consumer.beginningOffsets(partitions).forEach((partition, begin) -> {
            if (TopicNames.isOfRecords(partition.topic())) {
                LOG.errorf("%s no longer holds what is to be read next: reading on from %d", partition, begin);
                tools.ledger.move(partition, begin);
                letGo(List.of(partition));
            } else {
                consumer.seek(partition, begin);
            }
        });
    }

    /** Now and then: is each topic still the one that was claimed, and how far behind is the ledger? */
    private void check() {
        if (System.nanoTime() - nextCheck < 0) {
            return;
        }
        nextCheck = System.nanoTime() + CHECKS.toNanos();
        var lags = new HashMap<TopicPartition, Long>();
        leases.keySet().forEach(partition -> consumer.currentLag(partition).ifPresent(lag -> lags.put(partition, lag)));
        tools.meters.lag(lags);
        try {
            Map<String, UUID> ids = KafkaTopics.ids(admin, tools.topics.records());
            letGo(leases.entrySet().stream()
                    .filter(each -> ids.containsKey(each.getKey().topic()))
                    .filter(each -> !ids.get(each.getKey().topic())
                            .equals(each.getValue().topicId()))
                    .map(Map.Entry::getKey)
                    .peek(partition -> LOG.warnf("%s was recreated: reading it from its beginning", partition))
                    .toList());
        } catch (KafkaException e) {
            LOG.debugf("the broker does not answer: %s", e.toString());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        standStill(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        leases.keySet().removeAll(partitions);
        unclaimed.removeAll(partitions);
    }
}
