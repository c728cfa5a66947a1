package gujeong.budget.brief;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.facts.Recorded;
import gujeong.kernel.http.MaxBodySize;
import gujeong.kernel.record.RecordResource;

@Path("briefs")
@Tag(name = "Briefs", description = "What the council report says of each programme and project (사업개요, 추진실적, 향후계획)")
@MaxBodySize(bytes = Recorded.MOST_STATE_BYTES)
public class BriefResource extends RecordResource<Brief, BriefFacts, Brief.State> {

    BriefResource(Briefs briefs) {
        super(briefs);
    }
}
