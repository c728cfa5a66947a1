package gujeong.budget.carryover;

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

@Path("carry-overs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Carry-overs", description = "Money carried over to the next year: 명시이월, 사고이월, 계속비이월")
public class CarryOverResource extends RepeatableResource<CarryOver, CarryOverFacts, CarryOver.State> {

    CarryOverResource(CarryOvers carryOvers) {
        super(carryOvers);
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.EDITOR)
    @Operation(operationId = "approve", summary = "Approve one: the money belongs to next year's project of the code")
    public RestResponse<CarryOver.State> approve(@RestPath UUID id, @NotNull @Valid Approval approval) {
        return step(
                id,
                CarryOverStep.APPROVED,
                approval,
                (carryOver, referred) -> carryOver.approve(
                        approval, referred.to(carryOver.facts().receiver())));
    }
}
