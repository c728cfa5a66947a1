package gujeong.budget.programme;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A unit programme under which projects are funded. */
@Entity
@Table(name = "programme")
@RecordType("budget.programme")
public class Programme extends RecordEntity<ProgrammeFacts> {

    @Schema(name = "Programme")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped ProgrammeFacts facts) {}

    @Embedded
    private ProgrammeFacts facts;

    protected Programme() {}

    Programme(ProgrammeFacts facts) {
        this.facts = facts;
    }

    @Override
    public ProgrammeFacts facts() {
        return facts;
    }

    @Override
    protected void restate(ProgrammeFacts corrected) {
        facts = corrected;
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
