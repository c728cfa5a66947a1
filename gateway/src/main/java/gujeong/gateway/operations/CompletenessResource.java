package gujeong.gateway.operations;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.gateway.Services;
import gujeong.gateway.completeness.Completeness;
import gujeong.gateway.completeness.LedgerProgress;
import gujeong.gateway.page.LocalPath;
import gujeong.gateway.page.Page;
import gujeong.kernel.security.Roles;

/** How complete the ledger is. */
@Path("/api/v1/operations/completeness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class CompletenessResource {

    private final LedgerProgress progress;
    private final Services services;

    CompletenessResource(LedgerProgress progress, Services services) {
        this.progress = progress;
        this.services = services;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getCompleteness", summary = "How much of every service's journal the ledger holds")
    public Whole completeness() {
        List<Completeness> each = progress.of(services.addresses().keySet());
        return new Whole(each.stream().allMatch(Completeness::complete), each);
    }

    @GET
    @Produces(Page.BESIDE_DATA)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public RestResponse<String> page(@RestQuery @DefaultValue(LocalPath.HOME) String back) {
        return Page.of(Templates.completeness(completeness(), LocalPath.local(back)));
    }

    /** @param complete whether the ledger holds all of every service's journal, as of its last watermark */
    @Schema(name = "WholeCompleteness")
    public record Whole(boolean complete, List<Completeness> services) {}
}
