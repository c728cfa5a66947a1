package gujeong.press.brand;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A symbol of the district. */
@Entity
@Table(name = "brand_asset")
@RecordType("press.brand-asset")
public class BrandAsset extends RecordEntity<BrandAssetFacts> {

    @Schema(name = "BrandAsset")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped BrandAssetFacts facts) {}

    @Embedded
    private BrandAssetFacts facts;

    protected BrandAsset() {}

    BrandAsset(BrandAssetFacts facts) {
        this.facts = facts;
    }

    @Override
    public BrandAssetFacts facts() {
        return facts;
    }

    /** @param field the other record's field that says the day */
    void ensureInUse(String field, LocalDate day) {
        if (day.isBefore(facts.adoptedOn())) {
            throw Refusal.of(
                    ProblemCode.RULE_BROKEN, field, Reason.of("brand.notYet", day, facts.code(), facts.adoptedOn()));
        }
        if (facts.retiredOn() != null && !day.isBefore(facts.retiredOn())) {
            throw Refusal.of(
                    ProblemCode.RULE_BROKEN, field, Reason.of("brand.retired", day, facts.code(), facts.retiredOn()));
        }
    }

    @Override
    protected void restate(BrandAssetFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("adoptedOn", facts.adoptedOn(), "retiredOn", facts.retiredOn());
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
