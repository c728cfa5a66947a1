package gujeong.kernel.relay;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * One relay's session on one database connection and one producer, from taking the lock to the first failure. After a
 * failure nothing of it is used again, so that no message can overtake another.
 */
final class RelaySession implements AutoCloseable {

    private static final long SEND_PATIENCE_SECONDS = 60;
    /** Counting the journal must not cost more than a fiftieth of the time. */
    private static final long COUNT_SHARE = 50;

    private final RelayConfig config;
    private final String service;
    private final Topics topics;
    private final Map<String, Object> kafka;
    private final Connection connection;
    private final UnpublishedEntries unpublishedEntries;
    private final ObjectMapper json;
    private final Clock clock;
    private final RelayMeters meters;
    private final long lockKey;
    private KafkaProducer<String, byte[]> producer;
    private Admin admin;
    private boolean active;
    private long nextWatermark = System.nanoTime();
    private long nextMeasure = nextWatermark;

    RelaySession(
            RelayConfig config,
            String service,
            String bootstrapServers,
            AgroalDataSource database,
            ObjectMapper json,
            Clock clock,
            RelayMeters meters)
            throws SQLException {
        this.config = config;
        this.service = service;
        this.topics = new Topics(service, config);
        this.kafka = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.json = json;
        this.clock = clock;
        this.meters = meters;
        this.lockKey = ("gujeong.relay." + service).hashCode();
        this.connection = database.getConnection();
        this.unpublishedEntries = new UnpublishedEntries(connection);
    }

    /**
     * Publishes one batch.
     *
     * @return whether there is more to publish at once, as far as this batch can tell
     */
    boolean publish() throws Exception {
        if (!active && !takeOver()) {
            return false;
        }
        measure();
        if (producer == null) {
            connect();
        }
        List<UnpublishedEntries.Row> rows =
                unpublishedEntries.next(config.batch(), config.batchBytes(), topics.records, "/" + service);
        if (!rows.isEmpty()) {
            send(rows);
        }
        if (isFull(rows)) {
            return true;
        }
        watermark();
        return false;
    }

    private boolean isFull(List<UnpublishedEntries.Row> rows) {
        return rows.size() == config.batch()
                || rows.stream().mapToLong(UnpublishedEntries.Row::bytes).sum() >= config.batchBytes();
    }

    /** Counting a long backlog costs, so it is done once a second at most. */
    private void measure() throws SQLException {
        long now = System.nanoTime();
        if (now - nextMeasure >= 0) {
            meters.backlog(unpublishedEntries.backlog());
            nextMeasure = now + TimeUnit.SECONDS.toNanos(1);
        }
    }

    private boolean takeOver() throws SQLException {
        active = unpublishedEntries.lock(lockKey);
        meters.active(active);
        return active;
    }

    private void connect() throws Exception {
        admin = Admin.create(kafka);
        topics.ensure(admin);
        Properties properties = new Properties();
        properties.putAll(kafka);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, String.valueOf(Topics.LARGEST_MESSAGE));
        // what is being sent: a batch, or the one row it ends with
        properties.put(
                ProducerConfig.BUFFER_MEMORY_CONFIG, String.valueOf(Topics.LARGEST_MESSAGE + config.batchBytes()));
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "20000");
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, String.valueOf(SEND_PATIENCE_SECONDS * 1000));
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends all, then marks those acknowledged before the first failure, if there was one. */
    private void send(List<UnpublishedEntries.Row> rows) throws Exception {
        long start = System.nanoTime();
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        Exception failure = null;
        try {
            for (UnpublishedEntries.Row row : rows) {
                sent.add(producer.send(row.message()));
            }
        } catch (org.apache.kafka.common.KafkaException e) {
            failure = e;
        }
        List<Long> acknowledged = new ArrayList<>(rows.size());
        try {
            for (int i = 0; i < sent.size(); i++) {
                sent.get(i).get(SEND_PATIENCE_SECONDS * 2, TimeUnit.SECONDS);
                acknowledged.add(rows.get(i).seq());
            }
        } catch (ExecutionException | TimeoutException e) {
            failure = e;
        }
        if (!acknowledged.isEmpty()) {
            unpublishedEntries.mark(acknowledged);
        }
        meters.published(acknowledged.size(), System.nanoTime() - start);
        if (failure != null) {
            throw failure;
        }
    }

    /** Publishes how far the journal is, so that readers of the topic know how complete they are. */
    private void watermark() throws Exception {
        long start = System.nanoTime();
        if (start - nextWatermark < 0) {
            return;
        }
        Instant at = clock.instant();
        long rows = unpublishedEntries.journalRows();
        long waiting = unpublishedEntries.backlog().rows();
        long cost = System.nanoTime() - start;
        Map<String, Object> value = Map.of(
                "service", service,
                "at", at.toString(),
                "journalRows", rows,
                "unpublished", waiting,
                "offsets", topics.endOffsets(admin));
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                topics.watermarks, service, json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
        Envelope.put(message.headers(), "ce_type", "gujeong.relay.watermark.v1");
        producer.send(message).get(SEND_PATIENCE_SECONDS, TimeUnit.SECONDS);
        nextWatermark = System.nanoTime() + Math.max(config.watermark().toNanos(), COUNT_SHARE * cost);
    }

    @Override
    public void close() {
        meters.active(false);
        if (producer != null) {
            producer.close(java.time.Duration.ZERO);
        }
        if (admin != null) {
            admin.close(java.time.Duration.ZERO);
        }
        try (connection) {
            if (active) {
                unpublishedEntries.unlock(lockKey);
            }
        } catch (SQLException e) {
            // the connection is gone, and the lock with it
        }
    }
}
