package gujeong.budget.milestone;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** A dated step of a project, a programme or the division. */
@Entity
@Table(name = "milestone")
@RecordType("budget.milestone")
public class Milestone extends RepeatableEntity<MilestoneFacts> {

    @Schema(name = "Milestone")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped MilestoneFacts facts,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private MilestoneFacts facts;

    protected Milestone() {}

    Milestone(MilestoneFacts facts) {
        this.facts = facts;
    }

    @Override
    public MilestoneFacts facts() {
        return facts;
    }

    @Override
    protected void restate(MilestoneFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("startsOn", facts.startsOn(), "endsOn", facts.endsOn());
        if (facts.programme() != null && facts.project() != null) {
            throw Refusal.invalid("programme", "milestone.both");
        }
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, likeness());
    }
}
