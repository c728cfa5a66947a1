package gujeong.budget.requirement;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.budget.project.Project;
import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A request for money a project will need. */
@Entity
@Table(name = "requirement")
@RecordType("budget.requirement")
public class Requirement extends RecordEntity<RequirementFacts> {

    @Schema(name = "Requirement")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped RequirementFacts facts, String programme) {}

    @Embedded
    private RequirementFacts facts;

    private String programme;

    protected Requirement() {}

    Requirement(RequirementFacts facts) {
        this.facts = facts;
    }

    @Override
    public RequirementFacts facts() {
        return facts;
    }

    @Override
    protected void restate(RequirementFacts corrected) {
        facts = corrected;
    }

    void takeOver(Project from) {
        programme = from.facts().programme();
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("periodFrom", facts.periodFrom(), "periodTo", facts.periodTo());
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, programme);
    }
}
