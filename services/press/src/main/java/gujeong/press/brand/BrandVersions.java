package gujeong.press.brand;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;
import gujeong.kernel.record.ReferencedRecords;

/** All versions of brand assets. */
@ApplicationScoped
public class BrandVersions extends Records<BrandVersion, BrandVersionFacts> {

    BrandVersions() {
        super(BrandVersion.class, BrandVersionFacts.class);
    }

    @Override
    protected BrandVersion open(BrandVersionFacts facts) {
        return new BrandVersion(facts);
    }

    @Override
    protected void derive(BrandVersion version, ReferencedRecords referenced) {
        BrandVersionFacts facts = version.facts();
        referenced.by(facts, "brandAsset", BrandAsset.class).ensureInUse("effectiveOn", facts.effectiveOn());
    }
}
