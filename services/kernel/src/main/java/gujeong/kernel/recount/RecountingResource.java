package gujeong.kernel.recount;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.arc.properties.IfBuildProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import gujeong.kernel.constraints.TimeParameters;
import gujeong.kernel.http.Heavy;
import gujeong.kernel.record.Records;
import gujeong.kernel.security.Roles;

/** A service's figures as its own tables have them; what is counted is said in {@code recount/*.sql}. */
@Path("operations/recount")
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = Records.KEPT, stringValue = "true")
@Tag(name = "Operations")
public class RecountingResource {

    @Inject
    Recounts recounts;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Heavy("recounts")
    @Operation(
            operationId = "recountFigures",
            summary = "Count the figures from this service's own tables, in all their dimensions",
            description = "Another way to the numbers of the ledger, to compare with it. Rates and other figures made"
                    + " by a formula are not counted: they follow from those that are.")
    public Recount recount(
            @Parameter(
                            description = "The last business date that counts; today unless given.",
                            schema = @Schema(implementation = LocalDate.class),
                            example = "2020-10-31")
                    @RestQuery
                    String asOf,
            @Parameter(description = "The key of the only figure to count; all of them unless given.") @RestQuery
                    String figure) {
        return recounts.asOf(asOf == null ? LocalDate.now(clock) : TimeParameters.day("asOf", asOf), figure);
    }
}
