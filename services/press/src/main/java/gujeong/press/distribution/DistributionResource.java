package gujeong.press.distribution;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RepeatableResource;

@Path("distributions")
@Tag(name = "Distributions of copies", description = "Where the copies of an issue went (배부)")
public class DistributionResource extends RepeatableResource<Distribution, DistributionFacts, Distribution.State> {

    DistributionResource(Distributions distributions) {
        super(distributions);
    }
}
