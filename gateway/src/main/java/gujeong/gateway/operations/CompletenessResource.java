package gujeong.gateway.operations;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.gateway.Services;
import gujeong.gateway.ledger.Completeness;
import gujeong.gateway.ledger.Progress;

/** How complete the ledger is. */
@Path("/api/v1/operations/completeness")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Operations")
public class CompletenessResource {

    private final Progress progress;
    private final Services services;

    CompletenessResource(Progress progress, Services services) {
        this.progress = progress;
        this.services = services;
    }

    @GET
    @Operation(operationId = "getCompleteness", summary = "How much of every service's journal the ledger holds")
    public Whole completeness() {
        List<Completeness> each = progress.of(services.addresses().keySet());
        return new Whole(each.stream().allMatch(Completeness::complete), each);
    }

    /** @param complete whether the ledger holds all of every service's journal, as of its last watermark */
    @Schema(name = "WholeCompleteness")
    public record Whole(boolean complete, List<Completeness> services) {}
}
