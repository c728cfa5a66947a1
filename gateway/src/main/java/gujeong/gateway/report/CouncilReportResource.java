package gujeong.gateway.report;

import java.time.Clock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.gateway.page.Page;

/** The report to the council over HTTP. Any token may read it; the live report is not public, published editions are. */
@Path("/")
@Authenticated
@Tag(name = "Reports", description = "The report to the council, for any day as known at any instant.")
public class CouncilReportResource {

    private static final String PATH = "api/v1/reports/council";

    private final CouncilReports reports;
    private final Clock clock;

    CouncilReportResource(CouncilReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @Path(PATH)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getCouncilReport",
            summary = "The report to the council (주요업무 보고) for a day",
            description = "Every cell names its figure and dimensions and links to the figure and its entries.")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The last business date that counts; today by default.",
            schema = @Schema(format = "date"),
            example = "2020-10-31")
    @Parameter(
            name = "knownAt",
            in = ParameterIn.QUERY,
            description = "Counts only what was recorded by then.",
            schema = @Schema(format = "date-time"),
            example = "2020-11-05T00:00:00Z")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "Takes the place of the Accept header, for links.",
            schema = @Schema(enumeration = {"json", "html"}))
    @APIResponse(
            responseCode = "200",
            description = "The report, as JSON or as a page.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CouncilReport.class)),
                @Content(
                        mediaType = "text/html",
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))
            })
    public CouncilReport json(@Context UriInfo uri) {
        return report(uri);
    }

    /** Offered second, so that a caller who takes anything gets JSON. */
    @GET
    @Path(PATH)
    @Produces(MediaType.TEXT_HTML + ";qs=0.9")
    @Operation(hidden = true)
    public RestResponse<String> html(@Context UriInfo uri) {
        return page(uri);
    }

    @GET
    @Path("reports/council.html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> page(@Context UriInfo uri) {
        return Page.of(Templates.council(report(uri)));
    }

    private CouncilReport report(UriInfo uri) {
        return reports.report(new ReportParameters(uri.getQueryParameters(), clock).moment());
    }
}
