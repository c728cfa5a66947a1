package gujeong.gateway.operations;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import gujeong.gateway.PageSize;
import gujeong.gateway.failure.Failure;
import gujeong.gateway.failure.PoisonEventDecisions;
import gujeong.gateway.ledger.FailureStatus;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.http.Heavy;
import gujeong.kernel.paging.Page;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.security.Caller;
import gujeong.kernel.security.Roles;

/** Events the ledger could not apply. */
@Path("/api/v1/operations/failures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class FailureResource {

    private static final int PAGE = 50;

    private final PoisonEventDecisions decisions;
    private final Caller caller;

    FailureResource(PoisonEventDecisions decisions, Caller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "listFailures",
            summary = "Events that could not be taken into the ledger, in the order they came",
            description =
                    "An OPEN failure blocks the later events of its own record, which are PARKED, and nothing else; a"
                            + " later revision that can be taken takes its place.")
    public Page<Failure> list(
            @RestQuery @Schema(implementation = FailureStatus.class) String status,
            @RestQuery @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50")
                    String limit,
            @RestQuery String cursor) {
        return decisions.page(parse(status), PageSize.parse(limit, PAGE), cursor);
    }

    private static FailureStatus parse(String status) {
        return status == null
                ? null
                : Stream.of(FailureStatus.values())
                        .filter(each -> each.name().equals(status))
                        .findFirst()
                        .orElseThrow(() ->
                                Refusal.invalid("status", "value.oneOf", Arrays.toString(FailureStatus.values())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "getFailure", summary = "One failure")
    public Failure get(@RestPath UUID id) {
        return decisions.get(id);
    }

    @POST
    @Path("{id}/retry")
    @RolesAllowed(Roles.OPERATOR)
    @Heavy("retries")
    @Operation(
            operationId = "retryFailure",
            summary = "Try an open failure again, and then what waits behind it",
            description = "Answers with the failure as it is now: RESOLVED, or OPEN with what is still wrong.")
    public Failure retry(@RestPath UUID id) {
        return decisions.retry(id, caller.name());
    }

    @POST
    @Path("{id}/discard")
    @RolesAllowed(Roles.OPERATOR)
    @Heavy("retries")
    @Operation(
            operationId = "discardFailure",
            summary = "Do without an open failure, for ever, and take what waits behind it",
            description = "The event itself stays on its topic; rebuilds follow the decision.")
    public Failure discard(@RestPath UUID id, @RestQuery @NotNull @Text(max = 500) String reason) {
        return decisions.discard(id, reason, caller.name());
    }
}
