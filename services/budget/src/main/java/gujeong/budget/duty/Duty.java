package gujeong.budget.duty;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.budget.team.TeamFacts;
import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A duty of a team. */
@Entity
@Table(name = "duty")
@RecordType("budget.duty")
public class Duty extends RecordEntity<DutyFacts> {

    @Schema(name = "Duty")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped DutyFacts facts) {}

    @Embedded
    private DutyFacts facts;

    protected Duty() {}

    Duty(DutyFacts facts) {
        this.facts = facts;
    }

    @Override
    public DutyFacts facts() {
        return facts;
    }

    @Override
    protected void restate(DutyFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("assignedOn", facts.assignedOn(), "endedOn", facts.endedOn());
    }

    /** A team has duties only while there is such a team. */
    void ensureWithin(TeamFacts team) {
        if (facts.assignedOn().isBefore(team.establishedOn())) {
            throw Refusal.of(
                    ProblemCode.RULE_BROKEN,
                    "assignedOn",
                    Reason.of("duty.beforeTeam", facts.assignedOn(), team.code(), team.establishedOn()));
        }
        if (team.abolishedOn() != null
                && (facts.endedOn() == null || facts.endedOn().isAfter(team.abolishedOn()))) {
            throw Refusal.of(
                    ProblemCode.RULE_BROKEN, "endedOn", Reason.of("duty.afterTeam", team.abolishedOn(), team.code()));
        }
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
