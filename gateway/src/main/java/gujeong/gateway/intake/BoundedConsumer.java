package gujeong.gateway.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import gujeong.gateway.event.Payload;

/**
 * A consumer whose polls are bounded in bytes. Kafka bounds what it sends in bytes before they are decompressed, and
 * what it returns in events; neither bounds the decompressed bytes. So a few events are taken at a time, until
 * the limit is reached.
 */
public final class BoundedConsumer extends KafkaConsumer<byte[], Payload> {

    /** As many as may be taken too many. */
    private static final int FEW = 4;

    private final int mostEvents;
    private final int mostBytes;

    /**
     * @param mostEvents of one poll
     * @param mostBytes of the values of one poll, which ends when they are reached
     * @param largest bytes of one event; of a larger one only the beginning is taken
     */
    BoundedConsumer(Map<String, Object> config, int mostEvents, int mostBytes, int largest) {
        super(taking(FEW, config), new ByteArrayDeserializer(), new Payloads(largest));
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
    }

    private static Map<String, Object> taking(int events, Map<String, Object> config) {
        var few = new HashMap<>(config);
        few.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, events);
        return few;
    }

    @Override
    public ConsumerRecords<byte[], Payload> poll(Duration patience) {
        var records = new HashMap<TopicPartition, List<ConsumerRecord<byte[], Payload>>>();
        var nextOffsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        int events = 0;
        long bytes = 0;
        ConsumerRecords<byte[], Payload> few = super.poll(patience);
        while (!few.isEmpty()) {
            for (TopicPartition partition : few.partitions()) {
                List<ConsumerRecord<byte[], Payload>> some = few.records(partition);
                records.computeIfAbsent(partition, p -> new ArrayList<>()).addAll(some);
                bytes += bytes(some);
            }
            nextOffsets.putAll(few.nextOffsets());
            events += few.count();
            few = events < mostEvents && bytes < mostBytes ? more() : ConsumerRecords.empty();
        }
        return new ConsumerRecords<>(records, nextOffsets);
    }

    /**
     * What has arrived already. A lost offset is reported by the next poll, when everything before it has been taken.
     */
    private ConsumerRecords<byte[], Payload> more() {
        try {
            return super.poll(Duration.ZERO);
        } catch (InvalidOffsetException e) {
            return ConsumerRecords.empty();
        }
    }

    private static long bytes(List<ConsumerRecord<byte[], Payload>> records) {
        long bytes = 0;
        for (ConsumerRecord<byte[], Payload> record : records) {
            bytes += record.value() == null ? 0 : record.value().bytes().length;
        }
        return bytes;
    }
}
