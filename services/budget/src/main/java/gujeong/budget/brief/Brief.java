package gujeong.budget.brief;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A section of chapters II to IV of the council report. */
@Entity
@Table(name = "brief")
@RecordType("budget.brief")
public class Brief extends RecordEntity<BriefFacts> {

    @Schema(name = "Brief")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped BriefFacts facts) {}

    @Embedded
    private BriefFacts facts;

    protected Brief() {}

    Brief(BriefFacts facts) {
        this.facts = facts;
    }

    @Override
    public BriefFacts facts() {
        return facts;
    }

    @Override
    protected void restate(BriefFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        if (facts.programme() == null && facts.project() == null) {
            throw Refusal.invalid("project", "brief.neither");
        }
        if (facts.programme() != null && facts.project() != null) {
            throw Refusal.invalid("project", "brief.both");
        }
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
