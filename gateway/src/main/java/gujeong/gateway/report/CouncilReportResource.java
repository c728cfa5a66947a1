package gujeong.gateway.report;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.gateway.document.CouncilReport;
import gujeong.gateway.http.QueryParameters;
import gujeong.gateway.page.Page;
import gujeong.kernel.http.Heavy;
import gujeong.kernel.security.Roles;

/** The report to the council over HTTP. Readers read it; the live report is not public, published editions are. */
@Path("/")
@Tag(name = "Reports", description = "The report to the council, for any day as known at any instant.")
public class CouncilReportResource {

    private static final String PATH = "api/v1/reports/council";
    private static final List<String> PARAMETERS = List.of(QueryParameters.AS_OF, QueryParameters.KNOWN_AT);

    private final CouncilReports reports;
    private final ObjectMapper json;
    private final Clock clock;

    CouncilReportResource(CouncilReports reports, ObjectMapper json, Clock clock) {
        this.reports = reports;
        this.json = json;
        this.clock = clock;
    }

    /** Written here, so that no more reports are held in memory than are admitted. */
    @GET
    @Path(PATH)
    @Heavy("reports")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getCouncilReport",
            summary = "The report to the council (주요업무 보고) for a day",
            description = "Every cell names its figure and dimensions and links to the figure and its entries.")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The last business date that counts; today by default.",
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            example = "2020-10-31")
    @Parameter(
            name = "knownAt",
            in = ParameterIn.QUERY,
            description = "Counts only what was recorded by then.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = "2020-11-05T00:00:00Z")
    @APIResponse(
            responseCode = "200",
            description = "The report. As a page for people it is at /reports/council.html.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CouncilReport.class)))
    public byte[] json(@Context UriInfo uri) throws JsonProcessingException {
        return json.writeValueAsBytes(report(uri));
    }

    @GET
    @Path("reports/council.html")
    @Heavy("reports")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public RestResponse<String> page(@Context UriInfo uri) {
        return Page.of(Templates.council(report(uri), new Anchors()));
    }

    private CouncilReport report(UriInfo uri) {
        return reports.report(new QueryParameters(uri.getQueryParameters(), clock, PARAMETERS).moment());
    }
}
