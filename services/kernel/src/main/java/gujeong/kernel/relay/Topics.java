package gujeong.kernel.relay;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/** The two topics of a service: its records, kept for ever, and its watermarks, kept for a day. */
final class Topics {

    /** Bytes. No state a service accepts comes near it. */
    static final int LARGEST_MESSAGE = 16 * 1024 * 1024;

    private static final long PATIENCE_SECONDS = 20;
    private static final String ONE_DAY_MS = "86400000";

    final String records;
    final String watermarks;
    private final RelayConfig config;

    Topics(String service, RelayConfig config) {
        this.records = TopicNames.records(service);
        this.watermarks = TopicNames.watermarks(service);
        this.config = config;
    }

    void ensure(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, String> forever = Map.of(
                "cleanup.policy",
                "delete",
                "retention.ms",
                "-1",
                "retention.bytes",
                "-1",
                "max.message.bytes",
                String.valueOf(LARGEST_MESSAGE));
        create(admin, new NewTopic(records, config.partitions(), config.replication()).configs(forever));
        Map<String, String> oneDay = Map.of("cleanup.policy", "delete", "retention.ms", ONE_DAY_MS);
        create(admin, new NewTopic(watermarks, 1, config.replication()).configs(oneDay));
    }

    private static void create(Admin admin, NewTopic topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.createTopics(List.of(topic)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** The end of every partition of the records topic. */
    Map<String, Long> endOffsets(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Collection<TopicDescription> described = admin.describeTopics(List.of(records))
                .allTopicNames()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .values();
        Map<TopicPartition, OffsetSpec> asked = new java.util.HashMap<>();
        described.forEach(topic -> topic.partitions()
                .forEach(p -> asked.put(new TopicPartition(topic.name(), p.partition()), OffsetSpec.latest())));
        Map<String, Long> ends = new TreeMap<>();
        admin.listOffsets(asked)
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, end) -> ends.put(String.valueOf(partition.partition()), end.offset()));
        return ends;
    }
}
