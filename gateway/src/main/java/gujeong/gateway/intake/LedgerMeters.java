package gujeong.gateway.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import org.apache.kafka.common.TopicPartition;

import gujeong.gateway.ledger.Ledger;
import gujeong.gateway.ledger.PartitionCounts;

/** Metrics of consuming events, for operators' dashboards. */
@ApplicationScoped
class LedgerMeters {

    private final Counter applied;
    private final Counter duplicates;
    private final Counter heldBack;
    private final Counter fenced;
    private final Timer batches;
    private final Timer freshness;
    private final MultiGauge lag;
    private final MultiGauge lagSum;
    private final String group;

    LedgerMeters(MeterRegistry registry, LedgerSettings settings) {
        group = settings.group();
        applied = Counter.builder("ledger.events.applied")
                .description("Events that became entries")
                .register(registry);
        duplicates = Counter.builder("events.duplicate")
                .description("Events of a revision the ledger already had; they change nothing")
                .register(registry);
        heldBack = Counter.builder("ledger.events.held.back")
                .description("Events that could not be taken, or wait behind one")
                .register(registry);
        fenced = Counter.builder("ledger.partitions.fenced")
                .description("Partitions found to be another consumer's, or moved, when a batch was to be written")
                .register(registry);
        batches = Timer.builder("ledger.apply")
                .description("Time to take a batch into the ledger")
                .publishPercentileHistogram()
                .register(registry);
        freshness = Timer.builder("ledger.freshness")
                .description("From a record's change to its effect on the figures, of each batch's oldest event")
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(registry);
        lag = MultiGauge.builder("kafka.consumergroup.lag")
                .description("Events not yet read, by partition")
                .register(registry);
        lagSum = MultiGauge.builder("kafka.consumergroup.lag.sum")
                .description("Events not yet read, by topic, of the partitions this process reads")
                .register(registry);
    }

    void applied(Ledger.Outcome outcome, long nanos) {
        PartitionCounts all = outcome.taken().values().stream().reduce(PartitionCounts.NOTHING, PartitionCounts::plus);
        applied.increment(all.applied());
        duplicates.increment(all.duplicates());
        heldBack.increment(all.heldBack());
        fenced.increment(outcome.lost().size());
        batches.record(nanos, TimeUnit.NANOSECONDS);
    }

    void fresh(Duration age) {
        freshness.record(age.isNegative() ? Duration.ZERO : age);
    }

    void lag(Map<TopicPartition, Long> lags) {
        lag.register(
                lags.entrySet().stream()
                        .map(each -> MultiGauge.Row.of(
                                tags(each.getKey().topic())
                                        .and(
                                                "partition",
                                                String.valueOf(each.getKey().partition())),
                                each.getValue()))
                        .collect(Collectors.toList()),
                true);
        List<MultiGauge.Row<?>> sums = lags.entrySet().stream()
                .collect(Collectors.groupingBy(
                        each -> each.getKey().topic(), Collectors.summingLong(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .<MultiGauge.Row<?>>map(each -> MultiGauge.Row.of(tags(each.getKey()), each.getValue()))
                .toList();
        lagSum.register(sums, true);
    }

    private Tags tags(String topic) {
        return Tags.of("consumergroup", group, "topic", topic);
    }
}
