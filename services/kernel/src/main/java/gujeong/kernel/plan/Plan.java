package gujeong.kernel.plan;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A target for a figure. */
@Entity
@Table(name = "plan")
@RecordType("plan")
public class Plan extends RecordEntity<PlanFacts> {

    @Schema(name = "Plan")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped PlanFacts facts) {}

    @Embedded
    private PlanFacts facts;

    protected Plan() {}

    Plan(PlanFacts facts) {
        this.facts = facts;
    }

    @Override
    public PlanFacts facts() {
        return facts;
    }

    @Override
    protected void restate(PlanFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("periodFrom", facts.periodFrom(), "periodTo", facts.periodTo());
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
