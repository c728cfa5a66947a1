package gujeong.gateway.operations;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import gujeong.gateway.PageSize;
import gujeong.gateway.ledger.Rebuild;
import gujeong.gateway.ledger.Rebuilds;
import gujeong.kernel.security.Caller;
import gujeong.kernel.security.Roles;

/** Rebuilds of the ledger from Kafka. */
@Path("/api/v1/operations/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operations")
public class RebuildResource {

    private static final int LATEST = 10;

    private final Rebuilds rebuilds;
    private final Caller caller;

    RebuildResource(Rebuilds rebuilds, Caller caller) {
        this.rebuilds = rebuilds;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "startRebuild",
            summary = "Build the whole ledger once more beside the live one, and swap it in",
            description = "Goes on by itself; figures are answered by the live ledger until the new one is complete.")
    public RestResponse<Rebuild> start() {
        Rebuild rebuild = rebuilds.start(caller.name());
        return ResponseBuilder.<Rebuild>accepted()
                .location(URI.create("/api/v1/operations/rebuilds/" + rebuild.id()))
                .entity(rebuild)
                .build();
    }

    @GET
    @Operation(operationId = "listRebuilds", summary = "The latest rebuilds, the last one first")
    public List<Rebuild> list(
            @RestQuery @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "10")
                    String limit) {
        return rebuilds.latest(PageSize.parse(limit, LATEST));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRebuild", summary = "How far a rebuild is")
    public Rebuild get(@RestPath UUID id) {
        return rebuilds.get(id);
    }
}
