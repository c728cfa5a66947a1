package gujeong.press.advisor;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** The term of an advisor on a seat. The person's name is nowhere in the system. */
@Entity
@Table(name = "advisor")
@RecordType("press.advisor")
public class Advisor extends RecordEntity<AdvisorFacts> {

    @Schema(name = "Advisor")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped AdvisorFacts facts) {}

    @Embedded
    private AdvisorFacts facts;

    protected Advisor() {}

    Advisor(AdvisorFacts facts) {
        this.facts = facts;
    }

    @Override
    public AdvisorFacts facts() {
        return facts;
    }

    @Override
    protected void restate(AdvisorFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("startsOn", facts.startsOn(), "endsOn", facts.endsOn());
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
