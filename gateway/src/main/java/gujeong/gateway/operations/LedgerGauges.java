package gujeong.gateway.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import gujeong.gateway.Services;
import gujeong.gateway.completeness.Completeness;
import gujeong.gateway.completeness.LedgerProgress;
import gujeong.gateway.failure.PoisonEventDecisions;
import gujeong.gateway.ledger.Findings;

/** Metrics of the ledger's state. They are read from the database when they are scraped. */
@ApplicationScoped
class LedgerGauges {

    /** One scrape asks for many gauges. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final MeterRegistry registry;
    private final Services services;
    private final LedgerProgress progress;
    private final PoisonEventDecisions decisions;
    private final Findings findings;
    private final Clock clock;
    private Reading last;

    LedgerGauges(
            MeterRegistry registry,
            Services services,
            LedgerProgress progress,
            PoisonEventDecisions decisions,
            Findings findings,
            Clock clock) {
        this.registry = registry;
        this.services = services;
        this.progress = progress;
        this.decisions = decisions;
        this.findings = findings;
        this.clock = clock;
    }

    /** @param completeness empty when the database is away */
    private record Reading(
            Instant at, List<Completeness> completeness, PoisonEventDecisions.Open open, double findings) {}

    void register(@Observes StartupEvent event) {
        for (String service : services.addresses().keySet()) {
            gauge(
                    "projection.staleness.seconds",
                    "Seconds since the last instant the ledger is known complete for",
                    service,
                    this::staleness);
            gauge("projection.missing", "Journal rows neither applied nor held back", service, Completeness::missing);
            gauge(
                    "failures.parked",
                    "Events held back: open failures and what waits behind",
                    service,
                    Completeness::parked);
        }
        Gauge.builder("failures.open", this, gauges -> gauges.read().open.count())
                .description("Failures that wait for an operator")
                .register(registry);
        registerFindings();
        Gauge.builder(
                        "failures.oldest.age.seconds",
                        this,
                        gauges -> gauges.age(gauges.read().open.oldest()))
                .description("Age of the oldest open failure; 0 when there is none")
                .register(registry);
    }

    private void registerFindings() {
        Gauge.builder("ledger.findings", this, gauges -> gauges.read().findings)
                .description("Targets that count for nothing, since the dictionary does not have what they name")
                .register(registry);
    }

    private void gauge(String name, String description, String service, ToDoubleFunction<Completeness> value) {
        Gauge.builder(name, this, gauges -> gauges.read().completeness.stream()
                        .filter(each -> each.service().equals(service))
                        .mapToDouble(value)
                        .findFirst()
                        .orElse(Double.NaN))
                .description(description)
                .tag("service", service)
                .register(registry);
    }

    private double staleness(Completeness completeness) {
        return completeness.through() == null ? Double.NaN : age(completeness.through());
    }

    private double age(Instant at) {
        return at == null
                ? 0
                : Math.max(0, Duration.between(at, clock.instant()).toMillis() / 1000.0);
    }

    private synchronized Reading read() {
        Instant now = clock.instant();
        if (last == null || Duration.between(last.at, now).abs().compareTo(FRESH) > 0) {
            last = fresh(now);
        }
        return last;
    }

    private Reading fresh(Instant now) {
        try {
            return new Reading(now, progress.of(services.addresses().keySet()), decisions.open(), findings.count());
        } catch (RuntimeException databaseAway) {
            return new Reading(now, List.of(), new PoisonEventDecisions.Open(Double.NaN, null), Double.NaN);
        }
    }
}
