package gujeong.gateway.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

import gujeong.engines.Database;
import gujeong.gateway.Services;
import gujeong.gateway.completeness.LedgerProgress;
import gujeong.gateway.completeness.WatermarkStore;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.event.TestEvent;
import gujeong.gateway.failure.PoisonEventDecisions;
import gujeong.gateway.figure.FigureReader;
import gujeong.gateway.ledger.Ledger;
import gujeong.gateway.ledger.LedgerDatabase;
import gujeong.gateway.ledger.LedgerSchema;
import gujeong.gateway.rebuild.Rebuilds;
import gujeong.kernel.relay.TopicNames;

import static org.awaitility.Awaitility.await;

/** A ledger on real engines, with topics and a database of its own, and everything needed to play with it. */
public final class RealLedger implements AutoCloseable {

    public static final String RECORDS = "gujeong.budget.records";
    private static final String WATERMARKS = "gujeong.budget.watermarks";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final Dictionary dictionary = new Dictionary();
    public final Clock clock = Clock.systemUTC();
    public final Database database;
    public final Jdbi jdbi;
    public final LedgerProgress progress;
    public final PoisonEventDecisions failures;
    public final Rebuilds rebuilds;
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String group = "gateway-" + NUMBER.incrementAndGet();
    private final KafkaTopics topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<ConsumerThread> consumers = new ArrayList<>();

    public RealLedger() {
        this("budget");
    }

    /** @param services whose records it reads */
    public RealLedger(String... services) {
        topics = new KafkaTopics(
                Map.of("bootstrap.servers", Engines.kafka().bootstrapServers()), settings(), addresses(services));
        database = Engines.postgres().createServiceWithOwnSchemas("gateway_" + NUMBER.get());
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.ownerPassword())
                .locations("db/gateway")
                .placeholders(Map.of("role", database.role()))
                .load()
                .migrate();
        jdbi = LedgerDatabase.over(source());
        LedgerSchema.ensure(jdbi);
        progress = new LedgerProgress(jdbi);
        failures = new PoisonEventDecisions(jdbi, dictionary, clock);
        rebuilds = new Rebuilds(jdbi, dictionary, topics, clock);
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        Engines.kafka().bootstrapServers(),
                        "max.request.size",
                        4_000_000,
                        "compression.type",
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        makeTopics();
    }

    private DataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.role());
        source.setPassword(database.rolePassword());
        source.setConnectTimeout(2);
        source.setSocketTimeout(20);
        return source;
    }

    /** Recreates the topics, as after Kafka's data was lost. */
    public void makeTopics() {
        try (Admin admin = topics.admin()) {
            admin.deleteTopics(topics.all()).topicNameValues().values().forEach(RealLedger::done);
            // writing before the broker has deleted them would write into topics that are about to vanish
            await().atMost(Duration.ofSeconds(30)).until(() -> known(admin).isEmpty());
            admin.createTopics(topics.all().stream().map(RealLedger::topic).toList())
                    .values()
                    .values()
                    .forEach(RealLedger::done);
            await().atMost(Duration.ofSeconds(30)).until(() -> known(admin).containsAll(topics.all()));
        }
    }

    private static NewTopic topic(String name) {
        return TopicNames.isOfRecords(name)
                ? new NewTopic(name, 3, (short) 1).configs(Map.of("max.message.bytes", "4000000"))
                : new NewTopic(name, 1, (short) 1);
    }

    private Set<String> known(Admin admin) throws Exception {
        var known = new HashSet<>(admin.listTopics().names().get(10, TimeUnit.SECONDS));
        known.retainAll(topics.all());
        return known;
    }

    private static void done(Future<?> change) {
        try {
            change.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    public ConsumerThread consume() {
        return consume(dictionary, source -> source);
    }

    /** @param disturbance what is between the consumer and its database */
    public ConsumerThread consume(Dictionary known, UnaryOperator<DataSource> disturbance) {
        Jdbi own = LedgerDatabase.over(disturbance.apply(source()));
        var tools = new ConsumerLoop.Tools(
                topics,
                new Ledger(own, known, clock, LedgerSchema.LIVE),
                new WatermarkStore(own, new LedgerProgress(own)),
                new LedgerMeters(meters, settings()),
                new LedgerTraces(OpenTelemetry.noop()),
                clock);
        var thread = new ConsumerThread(tools, "ledger-" + consumers.size()).start();
        consumers.add(thread);
        return thread;
    }

    public Ledger ledger() {
        return new Ledger(jdbi, dictionary, clock, LedgerSchema.LIVE);
    }

    public FigureReader figures() {
        return FigureReader.from(jdbi, progress);
    }

    public void publish(TestEvent... published) {
        publish(List.of(published));
    }

    public void publish(List<TestEvent> published) {
        published.forEach(each -> send(each.message()));
        flush();
    }

    public void send(ProducerRecord<byte[], byte[]> message) {
        sent.add(producer.send(message));
    }

    /** Waits until the broker has everything. */
    public void flush() {
        producer.flush();
        for (Future<RecordMetadata> each : sent) {
            try {
                each.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("the test could not publish: " + e.getCause(), e);
            }
        }
        sent.clear();
    }

    public void tellWatermark(Instant at, long rows, long unpublished, Map<Integer, Long> offsets) {
        String ends = offsets.toString().replace("=", ":").replaceAll("(\\d+):", "\"$1\":");
        String value = "{\"service\":\"budget\",\"at\":\"" + at + "\",\"journalRows\":" + rows + ",\"unpublished\":"
                + unpublished + ",\"offsets\":" + ends + "}";
        send(new ProducerRecord<>(
                WATERMARKS, "budget".getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8)));
        flush();
    }

    /** Where the budget's partitions end. */
    public Map<Integer, Long> ends() {
        var ends = new TreeMap<Integer, Long>();
        ends(RECORDS).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    private Map<TopicPartition, Long> ends(String topic) {
        try (var consumer = topics.soloConsumer()) {
            return consumer.endOffsets(consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList());
        }
    }

    /** Waits until everything that was sent has been read. */
    public void awaitRead() {
        var ends = new HashMap<TopicPartition, Long>();
        topics.records().forEach(topic -> ends.putAll(ends(topic)));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    var read = new HashMap<TopicPartition, Long>();
                    jdbi.useHandle(handle -> handle.createQuery(
                                    "SELECT topic, partition, next_offset FROM ledger.consumer_offset")
                            .map((row, context) ->
                                    read.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)))
                            .list());
                    return ends.entrySet().stream()
                            .allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
                });
    }

    public long count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private LedgerSettings settings() {
        return new LedgerSettings() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public String group() {
                return group;
            }

            @Override
            public int batch() {
                return 500;
            }

            @Override
            public int batchBytes() {
                return 2_000_000;
            }

            @Override
            public int maxEventBytes() {
                return 1_000_000;
            }
        };
    }

    private static Services addresses(String... services) {
        Map<String, URI> nowhere =
                Stream.of(services).collect(Collectors.toMap(name -> name, name -> URI.create("http://127.0.0.1:1")));
        return () -> nowhere;
    }

    @Override
    public void close() {
        consumers.forEach(ConsumerThread::close);
        producer.close(Duration.ofSeconds(2));
    }
}
