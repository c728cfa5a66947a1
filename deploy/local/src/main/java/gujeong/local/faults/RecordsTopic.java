package gujeong.local.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The records topic of a service, read from its begin to its end; and somebody who puts on it what does not belong. */
final class RecordsTopic {

    private static final String INTRUDER = "put-there-by";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final String bootstrapServers;

    RecordsTopic(String service, int port) {
        name = "gujeong." + service + ".records";
        bootstrapServers = "127.0.0.1:" + port;
    }

    String name() {
        return name;
    }

    /** An event of the service, in the order of its partition. */
    record Told(String topic, UUID eventId, UUID recordId, int revision) {}

    /** The service's own events, by partition in order, without what the suite has put between them. */
    List<Told> read() {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(name, PATIENCE).stream()
                    .map(each -> new TopicPartition(name, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            var events = new ArrayList<Told>();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                CaseFailed.unless(System.nanoTime() < deadline, "the topic cannot be read to its end");
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.headers().lastHeader(INTRUDER) == null) {
                        events.add(told(record));
                    }
                }
            }
            return events;
        }
    }

    /** Where each partition ends. */
    Map<Integer, Long> ends() {
        try (Admin admin = Admin.create(settings())) {
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            var topic = admin.describeTopics(List.of(name))
                    .topicNameValues()
                    .get(name)
                    .get();
            topic.partitions()
                    .forEach(each -> asked.put(new TopicPartition(name, each.partition()), OffsetSpec.latest()));
            var ends = new HashMap<Integer, Long>();
            admin.listOffsets(asked)
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new CaseFailed("the broker does not say how long its topic is: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseFailed("interrupted");
        }
    }

    private static Told told(ConsumerRecord<String, byte[]> record) {
        return new Told(
                record.topic(),
                UUID.fromString(header(record, "ce_id")),
                UUID.fromString(record.key()),
                Integer.parseInt(header(record, "ce_revision")));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        CaseFailed.unless(header != null, "an event on the topic has no " + name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Puts an event there that no service has sent. */
    void intrude(String key, byte[] value, Map<String, String> headers) {
        var settings = settings();
        settings.put("max.request.size", "16777216");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var message = new ProducerRecord<>(name, key, value);
            headers.forEach((header, text) -> message.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
            message.headers().add(INTRUDER, "the fault suite".getBytes(StandardCharsets.UTF_8));
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new CaseFailed("the broker does not take the event: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseFailed("interrupted");
        }
    }

    /** Makes Kafka forget how far a group has read. It must have no members. */
    void forgetGroup(String group) {
        try (Admin admin = Admin.create(settings())) {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (ExecutionException e) {
            throw new CaseFailed("the group cannot be deleted: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseFailed("interrupted");
        }
    }

    private Properties settings() {
        var settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }
}
