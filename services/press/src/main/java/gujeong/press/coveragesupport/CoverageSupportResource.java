package gujeong.press.coveragesupport;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RepeatableResource;

@Path("coverage-supports")
@Tag(
        name = "Coverage support",
        description = "Matters of departments that were watched and how their coverage was supported (보도 지원, 사업 모니터링)")
public class CoverageSupportResource
        extends RepeatableResource<CoverageSupport, CoverageSupportFacts, CoverageSupport.State> {

    CoverageSupportResource(CoverageSupports coverageSupports) {
        super(coverageSupports);
    }
}
