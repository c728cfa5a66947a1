package gujeong.budget.milestone;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RepeatableResource;

@Path("milestones")
@Tag(name = "Milestones", description = "Dated steps (추진일정) of projects and programmes")
public class MilestoneResource extends RepeatableResource<Milestone, MilestoneFacts, Milestone.State> {

    MilestoneResource(Milestones milestones) {
        super(milestones);
    }
}
