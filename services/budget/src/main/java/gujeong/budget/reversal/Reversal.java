package gujeong.budget.reversal;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.budget.commitment.Commitment;
import gujeong.budget.commitment.ContractMethod;
import gujeong.budget.money.CommitmentKey;
import gujeong.budget.money.FundSource;
import gujeong.budget.money.ProjectKey;
import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** Money taken back from a commitment, or from what was paid on it. */
@Entity
@Table(name = "reversal")
@RecordType("budget.reversal")
public class Reversal extends RepeatableEntity<ReversalFacts> {

    @Schema(name = "Reversal")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped ReversalFacts facts,
            String programme,
            String project,
            FundSource fundSource,
            ContractMethod contractMethod,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private ReversalFacts facts;

    private String programme;
    private String project;

    @Enumerated(EnumType.STRING)
    private FundSource fundSource;

    @Enumerated(EnumType.STRING)
    private ContractMethod contractMethod;

    @Transient
    private ReversalFacts replaced;

    @Transient
    private String replacedProject;

    protected Reversal() {}

    Reversal(ReversalFacts facts) {
        this.facts = facts;
    }

    @Override
    public ReversalFacts facts() {
        return facts;
    }

    void on(Commitment commitment) {
        programme = commitment.programme();
        project = commitment.facts().project();
        fundSource = commitment.facts().fundSource();
        contractMethod = commitment.facts().contractMethod();
    }

    @Override
    protected void restate(ReversalFacts corrected) {
        replaced = facts;
        replacedProject = project;
        facts = corrected;
    }

    /** The commitments whose sums are changed, that of a statement just corrected among them. */
    Stream<CommitmentKey> touched() {
        return Stream.of(facts, replaced == null ? facts : replaced).map(ReversalFacts::commitmentKey);
    }

    /** The projects of those commitments. */
    Stream<ProjectKey> touchedProjects() {
        ProjectKey now = new ProjectKey(facts.fiscalYear(), project);
        return replaced == null
                ? Stream.of(now)
                : Stream.of(now, new ProjectKey(replaced.fiscalYear(), replacedProject));
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, programme, project, fundSource, contractMethod, likeness());
    }
}
