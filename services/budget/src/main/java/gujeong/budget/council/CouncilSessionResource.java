package gujeong.budget.council;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("council-sessions")
@Tag(name = "Council sessions", description = "The sessions (회기) of the district council the division reports to")
public class CouncilSessionResource extends RecordResource<CouncilSession, CouncilSessionFacts, CouncilSession.State> {

    CouncilSessionResource(CouncilSessions councilSessions) {
        super(councilSessions);
    }
}
