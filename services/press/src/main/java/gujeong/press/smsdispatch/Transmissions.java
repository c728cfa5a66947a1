package gujeong.press.smsdispatch;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import gujeong.kernel.personal.PlaintextCopies;
import gujeong.press.smssubscriber.SmsSubscribers;

/** Brings dispatches to the carrier, each once, and finishes what a crash has interrupted. */
@ApplicationScoped
public class Transmissions {

    private static final Logger LOG = Logger.getLogger(Transmissions.class);

    /** Skips a dispatch that is just being sent: its sender holds a lock on its row. */
    private static final String STATUS = "SELECT status FROM sms_dispatch WHERE id = ?1 FOR UPDATE SKIP LOCKED";

    private final Carrier carrier;
    private final SmsSubscribers subscribers;
    private final EntityManager em;
    private final Clock clock;

    Transmissions(Carrier carrier, SmsSubscribers subscribers, EntityManager em, Clock clock) {
        this.carrier = carrier;
        this.subscribers = subscribers;
        this.em = em;
        this.clock = clock;
    }

    /** Writes the dispatch out for everybody who is subscribed now. It is handed over once the transaction is committed. */
    void stage(SmsDispatch dispatch, Transmission transmission) {
        dispatch.ensurePlanned();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = transmission == null || transmission.sentAt() == null ? now : transmission.sentAt();
        dispatch.send(at, carrier.stage(dispatch, subscribers::eachSubscribed));
    }

    /** The dispatch is sent, whatever happens here: what fails now is finished later. */
    void handOver(UUID dispatch) {
        try {
            carrier.handOver(dispatch);
        } catch (UncheckedIOException e) {
            LOG.errorf("dispatch %s is not handed over yet: %s", dispatch, e.getMessage());
        }
    }

    /** Whose number goes, by withdrawal, correction, voiding or destruction, is sent nothing that has not left yet. */
    void recall(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlaintextCopies.Recalled recalled) {
        try {
            carrier.recall(recalled.values());
        } catch (UncheckedIOException e) {
            LOG.errorf("numbers could not be taken out of the spool: %s", e.getMessage());
        }
    }

    /** What nobody takes is not kept: see {@link SmsConfig#spoolLife()}. */
    @Scheduled(every = "1m", delayed = "10s", identity = "remove-messages-not-taken")
    void expire() {
        for (UUID dispatch : carrier.expire()) {
            LOG.errorf("dispatch %s was not taken by the carrier in time; its file is removed", dispatch);
        }
    }

    /** Hands over what was sent and not handed over; forgets what was written for a dispatch that was not sent. */
    @Scheduled(every = "1m", delayed = "5s", identity = "finish-interrupted-transmissions")
    void finishInterrupted() {
        for (UUID dispatch : carrier.staged()) {
            QuarkusTransaction.requiringNew().run(() -> finish(dispatch));
        }
    }

    private void finish(UUID dispatch) {
        var status = em.createNativeQuery(STATUS, String.class)
                .setParameter(1, dispatch)
                .getResultList();
        if (status.contains(DispatchStatus.SENT.name())) {
            LOG.infof("dispatch %s is handed over now", dispatch);
            handOver(dispatch);
        } else if (status.contains(DispatchStatus.PLANNED.name())) {
            LOG.warnf("dispatch %s was written but not sent; the file is removed", dispatch);
            carrier.discard(dispatch);
        }
    }
}
