package gujeong.press.outlet;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** An outlet whose reports are counted as coverage. */
@Entity
@Table(name = "outlet")
@RecordType("press.outlet")
public class Outlet extends RecordEntity<OutletFacts> {

    @Schema(name = "Outlet")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped OutletFacts facts) {}

    @Embedded
    private OutletFacts facts;

    @Transient
    private OutletFacts replaced;

    protected Outlet() {}

    Outlet(OutletFacts facts) {
        this.facts = facts;
    }

    @Override
    public OutletFacts facts() {
        return facts;
    }

    @Override
    protected void restate(OutletFacts corrected) {
        replaced = facts;
        facts = corrected;
    }

    /** Whether it was just corrected to be of another class. */
    boolean reclassified() {
        return replaced != null && replaced.outletClass() != facts.outletClass();
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
