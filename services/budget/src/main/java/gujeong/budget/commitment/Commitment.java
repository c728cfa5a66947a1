package gujeong.budget.commitment;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.budget.money.CommitmentKey;
import gujeong.budget.money.FundKey;
import gujeong.budget.money.ProjectKey;
import gujeong.budget.project.Project;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A commitment: from here on its amount is no longer available to others. */
@Entity
@Table(name = "commitment")
@RecordType("budget.commitment")
public class Commitment extends RecordEntity<CommitmentFacts> {

    @Schema(name = "Commitment")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped CommitmentFacts facts, String programme) {}

    @Embedded
    private CommitmentFacts facts;

    private String programme;

    @Transient
    private CommitmentFacts replaced;

    protected Commitment() {}

    Commitment(CommitmentFacts facts) {
        this.facts = facts;
    }

    @Override
    public CommitmentFacts facts() {
        return facts;
    }

    /** By which payments, reversals and carry-overs name it. */
    public CommitmentKey key() {
        return new CommitmentKey(facts.fiscalYear(), facts.number());
    }

    /** The money it takes. */
    FundKey fund() {
        return new FundKey(new ProjectKey(facts.fiscalYear(), facts.project()), facts.fundSource());
    }

    /** The unit programme of that project. */
    public String programme() {
        return programme;
    }

    void under(Project project) {
        programme = project.facts().programme();
    }

    @Override
    protected void restate(CommitmentFacts corrected) {
        replaced = facts;
        facts = corrected;
    }

    /** Whether it was just corrected. */
    boolean corrected() {
        return replaced != null;
    }

    /** Whether it was just corrected in what its payments, reversals and carry-overs have taken over from it. */
    boolean moved() {
        return replaced != null
                && !(replaced.project().equals(facts.project())
                        && replaced.fundSource() == facts.fundSource()
                        && replaced.contractMethod() == facts.contractMethod());
    }

    @Override
    protected void ensure() {
        if (facts.committedOn().getYear() != facts.fiscalYear()) {
            throw Refusal.invalid("committedOn", "commitment.outsideYear", facts.fiscalYear());
        }
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, programme);
    }
}
