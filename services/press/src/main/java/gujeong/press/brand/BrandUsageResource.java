package gujeong.press.brand;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.kernel.record.RepeatableResource;
import gujeong.kernel.security.Roles;

@Path("brand-usages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Brand usages", description = "Requests to use the symbols of the district (상징물 사용 신청)")
public class BrandUsageResource extends RepeatableResource<BrandUsage, BrandUsageFacts, BrandUsage.State> {

    BrandUsageResource(BrandUsages brandUsages) {
        super(brandUsages);
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed(Roles.EDITOR)
    @Operation(operationId = "decide", summary = "Grant one or refuse it")
    public RestResponse<BrandUsage.State> decide(@RestPath UUID id, @NotNull @Valid BrandUsageDecision decision) {
        return step(
                id,
                decision.granted() ? BrandUsageStep.GRANTED : BrandUsageStep.REFUSED,
                decision,
                (usage, referred) ->
                        usage.decide(decision, referred.by(usage.facts(), "brandAsset", BrandAsset.class)));
    }
}
