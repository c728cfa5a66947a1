package gujeong.press.plan;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.plan.PlanFacts;
import gujeong.kernel.record.RecordResource;

@Path("plans")
@Tag(name = "Plans", description = "Targets (계획) for figures over a period")
public class PlanResource extends RecordResource<Plan, PlanFacts, Plan.State> {

    PlanResource(Plans plans) {
        super(plans);
    }
}
