package gujeong.kernel.plan;

import jakarta.ws.rs.Path;

import io.quarkus.arc.properties.IfBuildProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RecordResource;
import gujeong.kernel.record.Records;

@Path("plans")
@IfBuildProperty(name = Records.KEPT, stringValue = "true")
@Tag(name = "Plans", description = "Targets (계획) for figures over a period")
public class PlanResource extends RecordResource<Plan, PlanFacts, Plan.State> {

    PlanResource(Plans plans) {
        super(plans);
    }
}
