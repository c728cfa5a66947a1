package gujeong.press.advisor;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("advisors")
@Tag(name = "Advisors", description = "Seats of the advisory groups (자문단, 자문위원회): their fields and terms, never names")
public class AdvisorResource extends RecordResource<Advisor, AdvisorFacts, Advisor.State> {

    AdvisorResource(Advisors advisors) {
        super(advisors);
    }
}
