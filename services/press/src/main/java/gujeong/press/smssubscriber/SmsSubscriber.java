package gujeong.press.smssubscriber;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.constraints.ExclusiveEnd;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A subscription to the SMS alerts: one person's consent, until it is withdrawn. */
@Entity
@Table(name = "sms_subscriber")
@RecordType(value = "press.sms-subscriber", steps = SmsSubscriberStep.class)
public class SmsSubscriber extends RecordEntity<SmsSubscriberFacts> {

    @Schema(name = "SmsSubscriber")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped SmsSubscriberFacts facts,
            SubscriberStatus status,
            @ExclusiveEnd LocalDate withdrawnOn) {}

    @Embedded
    private SmsSubscriberFacts facts;

    @Enumerated(EnumType.STRING)
    private SubscriberStatus status = SubscriberStatus.SUBSCRIBED;

    private LocalDate withdrawnOn;

    protected SmsSubscriber() {}

    SmsSubscriber(SmsSubscriberFacts facts) {
        this.facts = facts;
    }

    @Override
    public SmsSubscriberFacts facts() {
        return facts;
    }

    boolean subscribed() {
        return status == SubscriberStatus.SUBSCRIBED;
    }

    @Override
    protected void restate(SmsSubscriberFacts corrected) {
        if (status == SubscriberStatus.DESTROYED) {
            throw Refusal.step("subscriber.destroyed");
        }
        facts = corrected;
    }

    void withdraw(SmsSubscriberWithdrawal withdrawal) {
        if (!subscribed()) {
            throw withdrawnOn == null
                    ? Refusal.step("subscriber.withdrawn")
                    : Refusal.step("subscriber.withdrawnOn", withdrawnOn);
        }
        status = SubscriberStatus.WITHDRAWN;
        withdrawnOn = withdrawal.withdrawnOn();
    }

    /** Leaves nothing of the number. */
    void destroy() {
        status = SubscriberStatus.DESTROYED;
        facts = facts.withoutPhone();
    }

    @Override
    protected void ensure() {
        if (facts.phone() == null && status != SubscriberStatus.DESTROYED) {
            throw Refusal.invalid("phone", "subscriber.phoneMissing");
        }
        if (facts.phone() != null && facts.phone().isStated() && !facts.phone().isMobile()) {
            throw Refusal.invalid("phone", "subscriber.mobile");
        }
        DateRules.ensureOrder("consentedOn", facts.consentedOn(), "withdrawnOn", withdrawnOn);
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, status, withdrawnOn);
    }
}
