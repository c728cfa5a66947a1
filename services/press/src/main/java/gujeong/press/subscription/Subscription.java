package gujeong.press.subscription;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** A subscription, for a term, to a paper that some group of people receives. */
@Entity
@Table(name = "subscription")
@RecordType("press.subscription")
public class Subscription extends RepeatableEntity<SubscriptionFacts> {

    @Schema(name = "Subscription")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped SubscriptionFacts facts,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private SubscriptionFacts facts;

    protected Subscription() {}

    Subscription(SubscriptionFacts facts) {
        this.facts = facts;
    }

    @Override
    public SubscriptionFacts facts() {
        return facts;
    }

    @Override
    protected void restate(SubscriptionFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("startsOn", facts.startsOn(), "endsOn", facts.endsOn());
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, likeness());
    }
}
