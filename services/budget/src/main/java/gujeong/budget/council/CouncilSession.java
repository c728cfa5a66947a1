package gujeong.budget.council;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A session of the district council. */
@Entity
@Table(name = "council_session")
@RecordType("budget.council-session")
public class CouncilSession extends RecordEntity<CouncilSessionFacts> {

    @Schema(name = "CouncilSession")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped CouncilSessionFacts facts) {}

    @Embedded
    private CouncilSessionFacts facts;

    protected CouncilSession() {}

    CouncilSession(CouncilSessionFacts facts) {
        this.facts = facts;
    }

    @Override
    public CouncilSessionFacts facts() {
        return facts;
    }

    @Override
    protected void restate(CouncilSessionFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("opensOn", facts.opensOn(), "closesOn", facts.closesOn());
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
