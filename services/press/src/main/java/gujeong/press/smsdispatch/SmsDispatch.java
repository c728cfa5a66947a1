package gujeong.press.smsdispatch;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.http.Upload;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** A message to all who subscribed to the SMS alerts: planned, then handed to the carrier, once. */
@Entity
@Table(name = "sms_dispatch")
@RecordType(value = "press.sms-dispatch", steps = SmsDispatchStep.class)
public class SmsDispatch extends RepeatableEntity<SmsDispatchFacts> {

    /**
     * @param sentAt when the service handed it to the carrier; absent for a message sent before it was recorded
     * @param delivered messages the carrier reports as arrived; absent before its first report
     */
    @Schema(name = "SmsDispatch")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped SmsDispatchFacts facts,
            DispatchStatus status,
            Instant sentAt,
            Integer delivered,
            Integer failed,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private SmsDispatchFacts facts;

    @Enumerated(EnumType.STRING)
    private DispatchStatus status;

    private Instant sentAt;
    private Integer delivered;
    private Integer failed;

    protected SmsDispatch() {}

    SmsDispatch(SmsDispatchFacts facts) {
        this.facts = facts;
        this.status = statusOf(facts);
    }

    private static DispatchStatus statusOf(SmsDispatchFacts facts) {
        return facts.sentOn() == null ? DispatchStatus.PLANNED : DispatchStatus.SENT;
    }

    @Override
    public SmsDispatchFacts facts() {
        return facts;
    }

    boolean sent() {
        return status == DispatchStatus.SENT;
    }

    @Override
    protected void restate(SmsDispatchFacts corrected) {
        if (sentAt != null && !corrected.wentOutLike(facts)) {
            throw Refusal.step("dispatch.sent");
        }
        facts = corrected;
        status = statusOf(corrected);
    }

    void ensurePlanned() {
        if (sent()) {
            throw Refusal.step("dispatch.sentAlready", facts.sentOn());
        }
    }

    void send(Instant at, int recipients) {
        ensurePlanned();
        if (recipients == 0) {
            throw Refusal.rule("dispatch.nobody");
        }
        sentAt = at;
        facts = facts.sent(DateRules.of(at), recipients);
        status = DispatchStatus.SENT;
    }

    void ensureSent() {
        if (!sent()) {
            throw Refusal.step("dispatch.notSent");
        }
    }

    /** Takes the carrier's report of the messages so far, in the place of an earlier one. */
    void report(Upload file) {
        report(DeliveryResults.of(file.open(), facts.recipients()));
    }

    void report(DeliveryResults results) {
        ensureSent();
        delivered = results.delivered();
        failed = results.failed();
    }

    @Override
    protected void ensure() {
        if ((facts.sentOn() == null) != (facts.recipients() == null)) {
            throw Refusal.invalid(facts.sentOn() == null ? "sentOn" : "recipients", "dispatch.dayAndRecipients");
        }
        DateRules.ensureOrder("plannedOn", facts.plannedOn(), "sentOn", facts.sentOn());
        if (delivered != null && (!sent() || delivered + failed > facts.recipients())) {
            throw Refusal.invalid("recipients", "dispatch.fewerThanReported", delivered + failed);
        }
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, status, sentAt, delivered, failed, likeness());
    }
}
