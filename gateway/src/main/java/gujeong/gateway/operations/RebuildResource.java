package gujeong.gateway.operations;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import gujeong.gateway.PageSize;
import gujeong.gateway.rebuild.Rebuild;
import gujeong.gateway.rebuild.Rebuilds;
import gujeong.kernel.http.Heavy;
import gujeong.kernel.security.Caller;
import gujeong.kernel.security.Roles;

/** Rebuilds of the ledger from Kafka. */
@Path("/api/v1/operations/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
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
    @RolesAllowed(Roles.OPERATOR)
    @Heavy("rebuilds")
    @Operation(
            operationId = "startRebuild",
            summary = "Rebuild the whole ledger beside the live one, and swap it in",
            description = "Goes on by itself; figures are answered by the live ledger until the new one is complete.")
    @APIResponse(
            responseCode = "202",
            description = "Begun; Location says where to ask how far it is.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Rebuild.class)))
    public RestResponse<Rebuild> start() {
        Rebuild rebuild = rebuilds.start(caller.name());
        return ResponseBuilder.<Rebuild>accepted()
                .header(HttpHeaders.LOCATION, "/api/v1/operations/rebuilds/" + rebuild.id())
                .entity(rebuild)
                .build();
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "listRebuilds", summary = "The latest rebuilds, the last one first")
    public List<Rebuild> list(
            @RestQuery @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "10")
                    String limit) {
        return rebuilds.latest(PageSize.parse(limit, LATEST));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "getRebuild", summary = "How far a rebuild is")
    public Rebuild get(@RestPath UUID id) {
        return rebuilds.get(id);
    }
}
