package gujeong.press.brand;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All requests to use brand assets. */
@ApplicationScoped
public class BrandUsages extends Records<BrandUsage, BrandUsageFacts> {

    BrandUsages() {
        super(BrandUsage.class, BrandUsageFacts.class);
    }

    @Override
    protected BrandUsage open(BrandUsageFacts facts) {
        return new BrandUsage(facts);
    }
}
