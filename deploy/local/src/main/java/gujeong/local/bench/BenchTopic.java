package gujeong.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import gujeong.local.Failure;

/** A topic, read and written with a bare client. */
record BenchTopic(String name, int port) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What was read, and how fast. */
    record Read(List<ConsumerRecord<byte[], byte[]>> records, double perSecond) {}

    /** How many messages it holds, over all partitions. */
    long end() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Where each partition ends now. */
    Map<TopicPartition, Long> ends() {
        try (var consumer = consumer()) {
            return Map.copyOf(consumer.endOffsets(partitions(consumer)));
        }
    }

    /**
     * Reads so many messages from there into memory, as many at a time as the ledger's consumer asks for. The clock
     * starts with the first of them, unless they all come at once.
     */
    Read read(Map<TopicPartition, Long> begin, int count) {
        try (var consumer = consumer()) {
            consumer.assign(begin.keySet());
            begin.forEach(consumer::seek);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>(count);
            long start = System.nanoTime();
            consumer.poll(PATIENCE).forEach(records::add);
            int before = 0;
            if (records.size() < count) {
                before = records.size();
                start = System.nanoTime();
            }
            while (records.size() < count) {
                var polled = consumer.poll(PATIENCE);
                if (polled.isEmpty()) {
                    throw new Failure("nothing more comes from " + name + " after " + records.size() + " messages");
                }
                polled.forEach(records::add);
            }
            return new Read(records, (records.size() - before) / ((System.nanoTime() - start) / 1e9));
        }
    }

    /** Makes it, with as many partitions as the other has. */
    BenchTopic like(BenchTopic other) throws InterruptedException {
        int partitions;
        try (var consumer = consumer()) {
            partitions = other.partitions(consumer).size();
        }
        try (Admin admin = Admin.create(broker())) {
            admin.createTopics(List.of(
                            new NewTopic(name, partitions, (short) 1).configs(Map.of("max.message.bytes", "16777216"))))
                    .all()
                    .get();
            return this;
        } catch (ExecutionException e) {
            throw new Failure("cannot make the topic " + name, e);
        }
    }

    /** Sends the same keys, headers and values: all that is due to be acknowledged by all, no message twice. */
    double write(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(name);
            var sent = new ArrayList<Future<?>>(records.size());
            long start = System.nanoTime();
            for (var record : records) {
                sent.add(producer.send(
                        new ProducerRecord<>(name, null, record.key(), record.value(), record.headers())));
            }
            for (Future<?> each : sent) {
                each.get();
            }
            return records.size() / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new Failure("cannot write to " + name, e);
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
    }

    private Map<String, Object> broker() {
        return Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + port,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2000,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                8 * 1024 * 1024,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                52 * 1024 * 1024);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
