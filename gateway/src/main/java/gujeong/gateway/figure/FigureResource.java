package gujeong.gateway.figure;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Dimension;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Rule;
import gujeong.kernel.http.Heavy;
import gujeong.kernel.paging.Page;
import gujeong.kernel.problem.Language;
import gujeong.kernel.security.Roles;

/** The figures over HTTP. Their query parameters, the dimensions among them, are described by {@link FigureApiDescription}. */
@Path("/api/v1/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures", description = "Every number of the reports: its value, its course, and the records behind it")
public class FigureResource {

    private final Dictionary dictionary;
    private final Figures figures;
    private final Provenance provenance;
    private final TimeSeries timeSeries;
    private final Clock clock;
    private final HttpHeaders headers;

    FigureResource(
            Dictionary dictionary,
            Figures figures,
            Provenance provenance,
            TimeSeries timeSeries,
            Clock clock,
            HttpHeaders headers) {
        this.dictionary = dictionary;
        this.figures = figures;
        this.provenance = provenance;
        this.timeSeries = timeSeries;
        this.clock = clock;
        this.headers = headers;
    }

    /** What holds for all figures, every figure there is, and what the dimensions and their values are called. */
    @Schema(name = "FigureDictionary")
    public record Everything(List<Rule> rules, Collection<Figure> figures, Map<String, Dimension> dimensions) {}

    @GET
    @PermitAll
    @Operation(operationId = "listFigures", summary = "The dictionary: every figure there is, defined")
    public Everything dictionary() {
        return new Everything(dictionary.rules(), dictionary.figures(), dictionary.dimensions());
    }

    @GET
    @Path("{key}")
    @RolesAllowed(Roles.READER)
    @Heavy("figures")
    @Operation(
            operationId = "getFigure",
            summary = "A figure's value for a day, as known at an instant",
            description = "Fewer dimensions ask for a total. An unknown value is null and says why: missing is not 0.")
    public FigureValue value(@RestPath String key, @Context UriInfo uri) {
        var parameters = parameters(key, uri, "asOf", "knownAt", "from", "breakdown");
        return figures.value(parameters.query(), parameters.text("breakdown")).saidIn(language());
    }

    @GET
    @Path("{key}/plan")
    @RolesAllowed(Roles.READER)
    @Heavy("figures")
    @Operation(operationId = "getFigurePlan", summary = "The target set for exactly this period")
    public FigureValue plan(@RestPath String key, @Context UriInfo uri) {
        var parameters = parameters(key, uri, "asOf", "knownAt", "from", "to");
        return figures.plan(parameters.planQuery()).saidIn(language());
    }

    @GET
    @Path("{key}/entries")
    @RolesAllowed(Roles.READER)
    @Heavy("figures")
    @Operation(
            operationId = "listFigureEntries",
            summary = "Where the value comes from: the entries that add up to it, with their records",
            description = "Takes the parameters of the value; with from and to, those of the plan for that period.")
    public Page<FigureEntry> entries(@RestPath String key, @Context UriInfo uri) {
        var parameters = parameters(key, uri, "asOf", "knownAt", "from", "to", "limit", "cursor");
        PlanQuery plan = parameters.planQueryIfAny();
        return plan == null
                ? provenance.entries(parameters.query(), parameters.limit(), parameters.text("cursor"))
                : provenance.entries(plan, parameters.limit(), parameters.text("cursor"));
    }

    @GET
    @Path("{key}/series")
    @RolesAllowed(Roles.READER)
    @Heavy("figures")
    @Operation(operationId = "getFigureSeries", summary = "The course of a figure, step by step")
    public FigureCourse series(@RestPath String key, @Context UriInfo uri) {
        var parameters = parameters(key, uri, "interval", "from", "to", "knownAt");
        String interval = parameters.text("interval");
        return timeSeries.of(parameters.course(), interval == null ? Interval.MONTH : Interval.parse(interval));
    }

    private Locale language() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private FigureParameters parameters(String key, UriInfo uri, String... allowed) {
        return FigureParameters.of(dictionary, key, uri, clock, allowed);
    }
}
