package gujeong.budget.project;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.budget.money.ProjectKey;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A project: what money is appropriated to, committed and paid from. */
@Entity
@Table(name = "project")
@RecordType("budget.project")
public class Project extends RecordEntity<ProjectFacts> {

    @Schema(name = "Project")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped ProjectFacts facts) {}

    @Embedded
    private ProjectFacts facts;

    protected Project() {}

    Project(ProjectFacts facts) {
        this.facts = facts;
    }

    @Override
    public ProjectFacts facts() {
        return facts;
    }

    /** By which other records name it. */
    public ProjectKey key() {
        return new ProjectKey(facts.fiscalYear(), facts.code());
    }

    /** Money records have taken over the programme and are found by year and code, so those three never change. */
    @Override
    protected void restate(ProjectFacts corrected) {
        ensureStays("fiscalYear", facts.fiscalYear(), corrected.fiscalYear());
        ensureStays("code", facts.code(), corrected.code());
        ensureStays("programme", facts.programme(), corrected.programme());
        facts = corrected;
    }

    private static void ensureStays(String field, Object stated, Object corrected) {
        if (!stated.equals(corrected)) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, field, Reason.of("project.stays", field, stated));
        }
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
