package gujeong.press.plan;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.plan.PlanEntity;
import gujeong.kernel.plan.PlanFacts;
import gujeong.kernel.record.RecordType;

/** A target for a figure. */
@Entity
@Table(name = "plan")
@RecordType("press.plan")
public class Plan extends PlanEntity {

    @Schema(name = "PressPlan")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped PlanFacts facts) {}

    protected Plan() {}

    Plan(PlanFacts facts) {
        super(facts);
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts());
    }
}
