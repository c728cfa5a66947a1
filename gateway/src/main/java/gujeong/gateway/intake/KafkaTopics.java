package gujeong.gateway.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import gujeong.gateway.Services;
import gujeong.kernel.relay.TopicNames;

/** The services' topics, and clients to read them with. */
@ApplicationScoped
public class KafkaTopics {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> broker;
    private final LedgerSettings settings;
    private final List<String> services;

    KafkaTopics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            LedgerSettings settings,
            Services services) {
        this.broker = broker;
        this.settings = settings;
        this.services = services.addresses().keySet().stream().sorted().toList();
    }

    List<String> services() {
        return services;
    }

    public List<String> records() {
        return services.stream().map(TopicNames::records).toList();
    }

    List<String> all() {
        return Stream.concat(records().stream(), services.stream().map(TopicNames::watermarks))
                .toList();
    }

    /**
     * A consumer that takes part in the group. The ledger keeps the offsets; those committed to Kafka are only for the
     * tools that look there. New topics and partitions are noticed within seconds.
     */
    BoundedConsumer groupConsumer() {
        var config = common();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        // a consumer that was killed must not keep its partitions, and the figures their age, for long
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        return consumer(config);
    }

    /** A consumer outside the group, with partitions assigned by hand. */
    public BoundedConsumer soloConsumer() {
        return consumer(common());
    }

    private Map<String, Object> common() {
        var config = new HashMap<>(broker);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // what is fetched ahead, compressed; a larger event comes all the same, alone
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, settings.batchBytes());
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * settings.batchBytes());
        config.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 5_000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return config;
    }

    private BoundedConsumer consumer(Map<String, Object> config) {
        return new BoundedConsumer(config, settings.batch(), settings.batchBytes(), settings.maxEventBytes());
    }

    public Admin admin() {
        return Admin.create(new HashMap<>(broker));
    }

    /** The ids of those topics that exist. */
    public static Map<String, UUID> ids(Admin admin, Collection<String> topics) {
        var ids = new HashMap<String, UUID>();
        admin.describeTopics(topics).topicNameValues().forEach((name, described) -> {
            try {
                TopicDescription topic = described.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                var id = topic.topicId();
                ids.put(name, new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw new KafkaException("cannot describe " + name, e);
                }
            } catch (TimeoutException e) {
                throw new KafkaException("cannot describe " + name, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted", e);
            }
        });
        return ids;
    }
}
