package gujeong.budget.team;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;

@Path("teams")
@Tag(name = "Teams", description = "The teams (팀) of the division")
public class TeamResource extends RecordResource<Team, TeamFacts, Team.State> {

    TeamResource(Teams teams) {
        super(teams);
    }
}
