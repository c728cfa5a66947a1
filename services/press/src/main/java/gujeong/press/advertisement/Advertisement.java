package gujeong.press.advertisement;

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

/** An advertisement or a public notice in an outlet. */
@Entity
@Table(name = "advertisement")
@RecordType("press.advertisement")
public class Advertisement extends RepeatableEntity<AdvertisementFacts> {

    @Schema(name = "Advertisement")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped AdvertisementFacts facts,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private AdvertisementFacts facts;

    protected Advertisement() {}

    Advertisement(AdvertisementFacts facts) {
        this.facts = facts;
    }

    @Override
    public AdvertisementFacts facts() {
        return facts;
    }

    @Override
    protected void restate(AdvertisementFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("runsFrom", facts.runsFrom(), "runsTo", facts.runsTo());
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, likeness());
    }
}
