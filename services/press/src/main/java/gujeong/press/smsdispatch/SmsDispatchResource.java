package gujeong.press.smsdispatch;

import java.io.InputStream;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

@Path("sms-dispatches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "SMS dispatches", description = "Messages to all subscribers of the SMS alerts (문자알림서비스)")
public class SmsDispatchResource extends RepeatableResource<SmsDispatch, SmsDispatchFacts, SmsDispatch.State> {

    private final Transmissions transmissions;

    SmsDispatchResource(SmsDispatches dispatches, Transmissions transmissions) {
        super(dispatches);
        this.transmissions = transmissions;
    }

    @POST
    @Path("{id}/transmission")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "transmit",
            summary = "Hand it to the carrier, for everybody who is subscribed at this moment")
    public RestResponse<SmsDispatch.State> transmit(@RestPath UUID id, @Valid Transmission transmission) {
        RestResponse<SmsDispatch.State> answer =
                step(id, SmsDispatchStep.SENT, transmission, dispatch -> transmissions.stage(dispatch, transmission));
        transmissions.handOver(id);
        return answer;
    }

    @POST
    @Path("{id}/delivery-results")
    @Consumes("text/csv")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "reportDelivery",
            summary = "Take the carrier's report, a line per message: message,result (DELIVERED or FAILED)")
    public RestResponse<SmsDispatch.State> report(@RestPath UUID id, InputStream csv) {
        return step(id, SmsDispatchStep.REPORTED, csv, SmsDispatch::ensureSent, SmsDispatch::report);
    }
}
