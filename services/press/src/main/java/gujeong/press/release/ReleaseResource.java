package gujeong.press.release;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.paging.Page;
import gujeong.kernel.record.PageRequest;
import gujeong.kernel.record.RecordResource;
import gujeong.kernel.security.Roles;

@Path("releases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Releases", description = "Press releases (보도자료) and how the outlets took them up")
public class ReleaseResource extends RecordResource<Release, ReleaseFacts, Release.State> {

    private final Releases releases;
    private final PickupCounts pickups;
    private final UriInfo uri;

    ReleaseResource(Releases releases, PickupCounts pickups, UriInfo uri) {
        super(releases);
        this.releases = releases;
        this.pickups = pickups;
        this.uri = uri;
    }

    @POST
    @Path("{id}/distribution")
    @RolesAllowed(Roles.EDITOR)
    @Operation(operationId = "distribute", summary = "Distribute one to the press (배포), not before its embargo ends")
    public RestResponse<Release.State> distribute(@RestPath UUID id, @NotNull @Valid ReleaseDistribution distribution) {
        return step(id, ReleaseStep.DISTRIBUTED, distribution, release -> release.distribute(distribution));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.EDITOR)
    @Operation(operationId = "withdraw", summary = "Withdraw one from the press")
    public RestResponse<Release.State> withdraw(@RestPath UUID id, @NotNull @Valid ReleaseWithdrawal withdrawal) {
        return step(id, ReleaseStep.WITHDRAWN, withdrawal, release -> release.withdraw(withdrawal));
    }

    @GET
    @Path("{id}/pickups")
    @Transactional
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "readPickupsOf", summary = "Count the coverage that stems from one, by class of outlets")
    public Pickups pickups(@RestPath UUID id) {
        return pickups.of(List.of(releases.get(id))).get(0);
    }

    @GET
    @Path("pickups")
    @Transactional
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listPickupsOf",
            summary = "Count the coverage that stems from each release distributed in a period")
    public RestResponse<Page<Pickups>> pickups(
            @Parameter(description = "First day of distribution.") @RestQuery @Day LocalDate from,
            @Parameter(description = "Last day of distribution.") @RestQuery @Day LocalDate to,
            @Parameter(description = "Releases per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Parameter(description = "Where the page begins: next of the page before.") @RestQuery String cursor) {
        PageRequest page = PageRequest.of(Releases.BY_DISTRIBUTION, from, to, limit, cursor);
        return page.answer(uri, pickups.of(releases.distributed(page)), Pickups::distributedOn, Pickups::id);
    }
}
