package gujeong.press.coveragesupport;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All support of coverage. */
@ApplicationScoped
public class CoverageSupports extends Records<CoverageSupport, CoverageSupportFacts> {

    CoverageSupports() {
        super(CoverageSupport.class, CoverageSupportFacts.class);
    }

    @Override
    protected CoverageSupport open(CoverageSupportFacts facts) {
        return new CoverageSupport(facts);
    }
}
