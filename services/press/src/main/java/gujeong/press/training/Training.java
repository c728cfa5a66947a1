package gujeong.press.training;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** A training that was held. */
@Entity
@Table(name = "training")
@RecordType("press.training")
public class Training extends RepeatableEntity<TrainingFacts> {

    @Schema(name = "PressTraining")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped TrainingFacts facts,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private TrainingFacts facts;

    protected Training() {}

    Training(TrainingFacts facts) {
        this.facts = facts;
    }

    @Override
    public TrainingFacts facts() {
        return facts;
    }

    @Override
    protected void restate(TrainingFacts corrected) {
        facts = corrected;
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, likeness());
    }
}
