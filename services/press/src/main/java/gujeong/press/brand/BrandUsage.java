package gujeong.press.brand;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** A request to use a symbol: made, then granted or refused. */
@Entity
@Table(name = "brand_usage")
@RecordType(value = "press.brand-usage", steps = BrandUsageStep.class)
public class BrandUsage extends RepeatableEntity<BrandUsageFacts> {

    /** @param decisionNote conditions of the grant, or why it was refused */
    @Schema(name = "BrandUsage")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped BrandUsageFacts facts,
            BrandUsageStatus status,
            LocalDate decidedOn,
            String decisionNote,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private BrandUsageFacts facts;

    @Enumerated(EnumType.STRING)
    private BrandUsageStatus status = BrandUsageStatus.REQUESTED;

    private LocalDate decidedOn;
    private String decisionNote;

    protected BrandUsage() {}

    BrandUsage(BrandUsageFacts facts) {
        this.facts = facts;
    }

    @Override
    public BrandUsageFacts facts() {
        return facts;
    }

    BrandUsageStatus status() {
        return status;
    }

    @Override
    protected void restate(BrandUsageFacts corrected) {
        if (status != BrandUsageStatus.REQUESTED) {
            throw Refusal.step("brand.decided", decidedOn);
        }
        facts = corrected;
    }

    /** @param asset what is asked for; only what is in use can be granted */
    void decide(BrandUsageDecision decision, BrandAsset asset) {
        if (status != BrandUsageStatus.REQUESTED) {
            throw Refusal.step("brand.decidedAlready", decidedOn, status);
        }
        if (decision.decidedOn().isBefore(facts.requestedOn())) {
            throw Refusal.invalid("decidedOn", "brand.decidedBeforeRequest", facts.requestedOn());
        }
        if (decision.granted()) {
            asset.ensureInUse("decidedOn", decision.decidedOn());
        }
        status = decision.granted() ? BrandUsageStatus.GRANTED : BrandUsageStatus.REFUSED;
        decidedOn = decision.decidedOn();
        decisionNote = decision.note();
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, status, decidedOn, decisionNote, likeness());
    }
}
