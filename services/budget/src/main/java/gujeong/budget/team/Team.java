package gujeong.budget.team;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A team, to which duties are assigned. */
@Entity
@Table(name = "team")
@RecordType("budget.team")
public class Team extends RecordEntity<TeamFacts> {

    @Schema(name = "Team")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped TeamFacts facts) {}

    @Embedded
    private TeamFacts facts;

    protected Team() {}

    Team(TeamFacts facts) {
        this.facts = facts;
    }

    @Override
    public TeamFacts facts() {
        return facts;
    }

    @Override
    protected void restate(TeamFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("establishedOn", facts.establishedOn(), "abolishedOn", facts.abolishedOn());
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
