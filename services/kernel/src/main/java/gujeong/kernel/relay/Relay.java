package gujeong.kernel.relay;

import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import gujeong.kernel.journal.Journal;

/**
 * Publishes the journal to Kafka on its own thread. Of all instances of a service one is active, the others stand
 * by. At least once and in order per record; while Kafka is away nothing is lost and no write is hindered: the backlog
 * grows and drains by itself.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long RETRY_MILLIS = 1000;

    private final RelayConfig config;
    private final String service;
    private final String bootstrapServers;
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final RelayMeters meters;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    Relay(
            RelayConfig config,
            @ConfigProperty(name = "gujeong.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            AgroalDataSource database,
            ObjectMapper json,
            Clock clock,
            RelayMeters meters) {
        this.config = config;
        this.service = service;
        this.bootstrapServers = bootstrapServers;
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            running = true;
            thread = new Thread(this::run, "relay");
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    void journalGrew(@Observes(during = TransactionPhase.AFTER_SUCCESS) Journal.Appended appended) {
        wake();
    }

    /** Has the journal looked at now instead of at the next poll. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void run() {
        while (running) {
            try (RelaySession turn =
                    new RelaySession(config, service, bootstrapServers, database, json, clock, meters)) {
                while (running) {
                    long begin = System.nanoTime();
                    if (!turn.publish()) {
                        keepPace(begin);
                        wake.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                        wake.drainPermits();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                // whatever it was, the rows are still unmarked: begin again with a new connection and a new producer
                LOG.warnf("the relay starts over: %s", e.toString());
                pause();
            } catch (Error e) {
                // a relay that is gone for good would look like one with nothing to do
                LOG.error("the relay starts over", e);
                pause();
            }
        }
    }

    /** Every look costs statements, a request to Kafka and a transaction of the ledger, however few the rows. */
    private void keepPace(long begin) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(config.pace().toNanos() - (System.nanoTime() - begin));
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
