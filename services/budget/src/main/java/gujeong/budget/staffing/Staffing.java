package gujeong.budget.staffing;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** An observation of the posts of one category and grade. */
@Entity
@Table(name = "staffing")
@RecordType("budget.staffing")
public class Staffing extends RecordEntity<StaffingFacts> {

    @Schema(name = "Staffing")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped StaffingFacts facts) {}

    @Embedded
    private StaffingFacts facts;

    protected Staffing() {}

    Staffing(StaffingFacts facts) {
        this.facts = facts;
    }

    @Override
    public StaffingFacts facts() {
        return facts;
    }

    @Override
    protected void restate(StaffingFacts corrected) {
        facts = corrected;
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
