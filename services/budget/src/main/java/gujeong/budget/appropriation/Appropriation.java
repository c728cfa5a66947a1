package gujeong.budget.appropriation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.budget.money.FundSource;
import gujeong.budget.money.ProjectKey;
import gujeong.budget.project.Project;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** A decision that changes what is allocated to a project. */
@Entity
@Table(name = "appropriation")
@RecordType("budget.appropriation")
public class Appropriation extends RepeatableEntity<AppropriationFacts> {

    @Schema(name = "Appropriation")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped AppropriationFacts facts,
            String programme,
            String fromProgramme,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private AppropriationFacts facts;

    private String programme;
    private String fromProgramme;

    @Transient
    private AppropriationFacts replaced;

    protected Appropriation() {}

    Appropriation(AppropriationFacts facts) {
        this.facts = facts;
    }

    @Override
    public AppropriationFacts facts() {
        return facts;
    }

    @Override
    protected void restate(AppropriationFacts corrected) {
        replaced = facts;
        facts = corrected;
    }

    /** @param giver null unless a project gives the money */
    void of(Project receiver, Project giver) {
        programme = receiver.facts().programme();
        fromProgramme = giver == null ? null : giver.facts().programme();
    }

    /** The projects whose money is changed, those of a statement just corrected among them. */
    List<ProjectKey> touched() {
        List<ProjectKey> touched = new ArrayList<>(facts.projects());
        if (replaced != null) {
            touched.addAll(replaced.projects());
        }
        return touched;
    }

    @Override
    protected void ensure() {
        AppropriationKind kind = facts.kind();
        if (facts.amount() == 0) {
            throw Refusal.invalid("amount", "appropriation.zero");
        }
        if (facts.amount() < 0 && kind != AppropriationKind.SUPPLEMENTARY) {
            throw Refusal.invalid("amount", "appropriation.positive");
        }
        if (kind == AppropriationKind.PRE_ESTABLISHMENT && facts.fundSource() == FundSource.DISTRICT) {
            throw Refusal.invalid("fundSource", "appropriation.granted");
        }
        ensureGiver(kind);
    }

    private void ensureGiver(AppropriationKind kind) {
        if (facts.fromProject() == null && kind.needsGiver()) {
            throw Refusal.invalid("fromProject", "appropriation.giverMissing", kind);
        }
        if (facts.fromProject() != null && !kind.isTransfer()) {
            throw Refusal.invalid("fromProject", "appropriation.noGiver", kind);
        }
        if (facts.project().equals(facts.fromProject())) {
            throw Refusal.invalid("fromProject", "appropriation.sameProject");
        }
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, programme, fromProgramme, likeness());
    }
}
