package gujeong.gateway.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import gujeong.gateway.PageSize;
import gujeong.gateway.ledger.Finding;
import gujeong.gateway.ledger.Findings;
import gujeong.kernel.paging.Page;
import gujeong.kernel.security.Roles;

/** Targets in records that are not counted. */
@Path("/api/v1/operations/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class FindingResource {

    private static final int PAGE = 50;

    private final Findings findings;

    FindingResource(Findings findings) {
        this.findings = findings;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "listFindings",
            summary = "Targets that count for nothing, since the dictionary does not have what they are set for",
            description = "Nothing waits for them. One is gone when its record is corrected or voided, or when the"
                    + " dictionary has the figure, the dimension or the unit it names.")
    public Page<Finding> list(
            @RestQuery @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50")
                    String limit,
            @RestQuery String cursor) {
        return findings.page(PageSize.parse(limit, PAGE), cursor);
    }
}
