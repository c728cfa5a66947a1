package gujeong.gateway.recount;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.gateway.http.QueryParameters;
import gujeong.kernel.http.Heavy;
import gujeong.kernel.security.Roles;

/** The ledger against the services' own tables. */
@Path("/api/v1/operations/recount")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class RecountResource {

    private static final List<String> PARAMETERS = List.of(QueryParameters.AS_OF);

    private final RecountRunner runner;
    private final JsonWebToken token;
    private final Clock clock;

    RecountResource(RecountRunner runner, JsonWebToken token, Clock clock) {
        this.runner = runner;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Heavy("recounts")
    @Operation(
            operationId = "recountLedger",
            summary = "Compare the ledger with what every service counts from its own tables",
            description = "Every series of every figure made from records, in all its dimensions. Waits a little for"
                    + " changes that are on their way. A service that is away is named as not recounted. Rates and"
                    + " other figures made by a formula are not recounted: they follow from those that are.")
    @Parameter(
            name = QueryParameters.AS_OF,
            in = ParameterIn.QUERY,
            description = "The last business date that counts; today unless given.",
            schema = @Schema(implementation = LocalDate.class),
            example = "2020-10-31")
    public LedgerRecount recount(@Context UriInfo uri) {
        var parameters = new QueryParameters(uri.getQueryParameters(), clock, PARAMETERS);
        return runner.asOf(parameters.asOf(), token.getRawToken());
    }
}
