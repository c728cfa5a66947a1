package gujeong.press.coveragesupport;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

/** What the division did so that a matter of a department is covered. */
@Entity
@Table(name = "coverage_support")
@RecordType("press.coverage-support")
public class CoverageSupport extends RepeatableEntity<CoverageSupportFacts> {

    @Schema(name = "CoverageSupport")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped CoverageSupportFacts facts,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private CoverageSupportFacts facts;

    protected CoverageSupport() {}

    CoverageSupport(CoverageSupportFacts facts) {
        this.facts = facts;
    }

    @Override
    public CoverageSupportFacts facts() {
        return facts;
    }

    @Override
    protected void restate(CoverageSupportFacts corrected) {
        facts = corrected;
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, likeness());
    }
}
