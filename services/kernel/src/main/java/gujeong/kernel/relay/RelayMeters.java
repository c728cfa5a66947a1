package gujeong.kernel.relay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Metrics of the relay. */
@Singleton
class RelayMeters {

    private final AtomicLong unpublished;
    private volatile double oldestSeconds;
    private final AtomicLong active;
    private final Counter published;
    private final Timer latency;

    RelayMeters(MeterRegistry registry) {
        unpublished = registry.gauge("outbox_unpublished", new AtomicLong());
        registry.gauge("outbox_oldest_unpublished_age_seconds", this, meters -> meters.oldestSeconds);
        active = registry.gauge("relay_active", new AtomicLong());
        published = registry.counter("relay_published");
        latency = registry.timer("relay_publish_latency");
    }

    void backlog(UnpublishedEntries.Backlog backlog) {
        unpublished.set(backlog.rows());
        oldestSeconds = backlog.oldestSeconds();
    }

    void active(boolean isActive) {
        active.set(isActive ? 1 : 0);
    }

    void published(int rows, long nanos) {
        published.increment(rows);
        latency.record(nanos, TimeUnit.NANOSECONDS);
    }
}
