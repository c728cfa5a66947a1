package gujeong.press.distribution;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** Copies of an issue handed out or sent. */
@Entity
@Table(name = "distribution")
@RecordType("press.distribution")
public class Distribution extends RepeatableEntity<DistributionFacts> {

    @Schema(name = "PressDistribution")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped DistributionFacts facts,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private DistributionFacts facts;

    protected Distribution() {}

    Distribution(DistributionFacts facts) {
        this.facts = facts;
    }

    @Override
    public DistributionFacts facts() {
        return facts;
    }

    @Override
    protected void restate(DistributionFacts corrected) {
        facts = corrected;
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, likeness());
    }
}
