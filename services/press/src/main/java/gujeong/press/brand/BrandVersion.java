package gujeong.press.brand;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A version of a symbol. */
@Entity
@Table(name = "brand_version")
@RecordType("press.brand-version")
public class BrandVersion extends RecordEntity<BrandVersionFacts> {

    @Schema(name = "BrandVersion")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped BrandVersionFacts facts) {}

    @Embedded
    private BrandVersionFacts facts;

    protected BrandVersion() {}

    BrandVersion(BrandVersionFacts facts) {
        this.facts = facts;
    }

    @Override
    public BrandVersionFacts facts() {
        return facts;
    }

    @Override
    protected void restate(BrandVersionFacts corrected) {
        facts = corrected;
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
