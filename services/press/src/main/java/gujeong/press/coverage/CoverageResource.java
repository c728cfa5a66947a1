package gujeong.press.coverage;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.paging.Page;
import gujeong.kernel.record.PageRequest;
import gujeong.kernel.record.RepeatableResource;
import gujeong.kernel.security.Roles;

@Path("coverage")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage", description = "What the outlets reported about the district (언론보도, 스크랩)")
public class CoverageResource extends RepeatableResource<Coverage, CoverageFacts, Coverage.State> {

    private final Coverages coverages;
    private final UriInfo uri;

    CoverageResource(Coverages coverages, UriInfo uri) {
        super(coverages);
        this.coverages = coverages;
        this.uri = uri;
    }

    @GET
    @Path("suspected-duplicates")
    @Transactional
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listSuspected",
            summary = "List what may be recorded twice: same outlet, and one address or headlines that"
                    + " read alike, at most a day apart")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(ref = "#/components/schemas/CoveragePage")))
    public RestResponse<Page<Coverage.State>> suspected(
            @Parameter(description = "First day of publication.") @RestQuery @Day LocalDate from,
            @Parameter(description = "Last day of publication.") @RestQuery @Day LocalDate to,
            @Parameter(description = "Items per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Parameter(description = "Where the page begins: next of the page before.") @RestQuery String cursor) {
        PageRequest page = PageRequest.of(Coverages.BY_PUBLICATION, from, to, limit, cursor);
        return page.answer(
                uri,
                coverages.suspected(page).stream().map(Coverage::state).toList(),
                state -> state.facts().publishedOn(),
                Coverage.State::id);
    }
}
