package gujeong.gateway.intake;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jdbi.v3.core.Jdbi;

import gujeong.gateway.completeness.WatermarkStore;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.ledger.Ledger;
import gujeong.gateway.ledger.LedgerSchema;

/** Creates the ledger when the process starts, and consumes into it until the process ends. */
@ApplicationScoped
public class LedgerLifecycle {

    private final Jdbi jdbi;
    private final LedgerSettings settings;
    private final ConsumerThread thread;
    private final Ledger ledger;

    LedgerLifecycle(
            Jdbi jdbi,
            Dictionary dictionary,
            Clock clock,
            KafkaTopics topics,
            WatermarkStore watermarks,
            LedgerMeters meters,
            LedgerTraces traces,
            LedgerSettings settings) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.ledger = new Ledger(jdbi, dictionary, clock, LedgerSchema.LIVE);
        this.thread =
                new ConsumerThread(new ConsumerLoop.Tools(topics, ledger, watermarks, meters, traces, clock), "ledger");
    }

    void start(@Observes StartupEvent event) {
        LedgerSchema.ensure(jdbi);
        ledger.countWhatIsKnownNow();
        if (settings.enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (settings.enabled()) {
            thread.close();
        }
    }

    /** Whether events are being read, or at least tried to be. */
    public boolean reading() {
        return !settings.enabled() || thread.isAlive();
    }
}
