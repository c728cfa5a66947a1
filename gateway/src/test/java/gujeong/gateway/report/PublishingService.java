package gujeong.gateway.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import gujeong.kernel.relay.TopicNames;

/** Publishes records and watermarks as a service does. */
final class PublishingService implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final String service;
    private final String records;
    private final String watermarks;
    private final KafkaProducer<String, byte[]> kafka;
    private final AtomicInteger journal = new AtomicInteger();
    private final Map<String, Long> offsets = new TreeMap<>(Map.of("0", 0L, "1", 0L, "2", 0L));

    PublishingService(String service, String bootstrapServers) throws InterruptedException, ExecutionException {
        this.service = service;
        records = TopicNames.records(service);
        watermarks = TopicNames.watermarks(service);
        Map<String, Object> connection = Map.of("bootstrap.servers", bootstrapServers);
        kafka = new KafkaProducer<>(connection, new StringSerializer(), new ByteArraySerializer());
        try (Admin admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(records, 3, (short) 1), new NewTopic(watermarks, 1, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /**
     * @param type such as {@code commitment}
     * @param state the facts and derived fields as JSON without braces
     */
    UUID records(String type, String recordedAt, String state) {
        UUID id = UUID.randomUUID();
        publish(type, id, 1, recordedAt, state, false);
        return id;
    }

    /** Records one as the service's own contract shows it. */
    UUID recordsItsExample(String type, String recordedAt) throws IOException {
        var state = (ObjectNode) JSON.readTree(Path.of("../services", service, "contracts", type + ".example.json")
                .toFile());
        String fields = state.without(List.of("id", "revision", "voided")).toString();
        return records(type, recordedAt, fields.substring(1, fields.length() - 1));
    }

    void corrects(String type, UUID id, int revision, String recordedAt, String state) {
        publish(type, id, revision, recordedAt, state, false);
    }

    void voids(String type, UUID id, int revision, String recordedAt, String state) {
        publish(type, id, revision, recordedAt, state, true);
    }

    /** Says that all it has recorded is published. */
    void marksItsPlace() {
        send(
                new ProducerRecord<>(
                        watermarks,
                        service,
                        bytes(Map.of(
                                "service",
                                service,
                                "at",
                                Instant.now().toString(),
                                "journalRows",
                                journal.get(),
                                "unpublished",
                                0,
                                "offsets",
                                offsets))),
                Map.of("ce_type", "gujeong.relay.watermark.v1"));
    }

    private void publish(String type, UUID id, int revision, String recordedAt, String state, boolean voided) {
        byte[] value = ("{\"id\":\"" + id + "\",\"revision\":" + revision + ",\"voided\":" + voided + "," + state + "}")
                .getBytes(StandardCharsets.UTF_8);
        journal.incrementAndGet();
        send(
                new ProducerRecord<>(records, id.toString(), value),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        service + "." + type + "." + (revision == 1 ? "recorded" : "corrected") + ".v1",
                        "ce_source",
                        "/" + service,
                        "ce_subject",
                        id.toString(),
                        "ce_time",
                        recordedAt,
                        "ce_recordtype",
                        service + "." + type,
                        "ce_revision",
                        String.valueOf(revision)));
    }

    private void send(ProducerRecord<String, byte[]> message, Map<String, String> headers) {
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            var place = kafka.send(message).get();
            if (place.topic().equals(records)) {
                offsets.put(String.valueOf(place.partition()), place.offset() + 1);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
