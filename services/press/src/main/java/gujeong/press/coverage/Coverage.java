package gujeong.press.coverage;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;
import gujeong.press.outlet.Outlet;
import gujeong.press.outlet.OutletClass;
import gujeong.press.release.Release;

/** One report about the district. */
@Entity
@Table(name = "coverage")
@RecordType("press.coverage")
public class Coverage extends RepeatableEntity<CoverageFacts> {

    /** @param outletClass the class of the outlet */
    @Schema(name = "Coverage")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped CoverageFacts facts,
            OutletClass outletClass,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private CoverageFacts facts;

    @Enumerated(EnumType.STRING)
    private OutletClass outletClass;

    private String headlineKey;
    private String addressKey;

    protected Coverage() {}

    Coverage(CoverageFacts facts) {
        this.facts = facts;
    }

    @Override
    public CoverageFacts facts() {
        return facts;
    }

    @Override
    protected void restate(CoverageFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        DateRules.ensureSame("publishedOn", facts.publishedOn(), "publishedAt", facts.publishedAt());
    }

    /** @param release the release it stems from; null if it stems from none */
    void of(Outlet outlet, Release release) {
        outletClass = outlet.facts().outletClass();
        if (release != null) {
            release.ensureCanBeSourceOf(facts.publishedOn(), facts.publishedAt());
        }
    }

    /** Looks whether it may be one of those recorded before, and takes its place among them. */
    void compareWith(CoverageDuplicates others) {
        headlineKey = Headline.key(facts.headline());
        addressKey = Address.key(facts.url());
        CoverageDuplicates.Seen self = new CoverageDuplicates.Seen(id(), facts.publishedOn(), headlineKey, addressKey);
        compareWith(others.before(facts.outlet(), self));
        others.add(facts.outlet(), self);
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, outletClass, likeness());
    }
}
