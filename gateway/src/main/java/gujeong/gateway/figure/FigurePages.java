package gujeong.gateway.figure;

import java.time.Clock;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.page.LocalPath;
import gujeong.gateway.page.Page;
import gujeong.kernel.http.Heavy;
import gujeong.kernel.http.Links;
import gujeong.kernel.security.Roles;

/** The responses of {@link FigureResource} as pages. */
@Path("/api/v1/figures")
@Produces(Page.BESIDE_DATA)
public class FigurePages {

    private final Dictionary dictionary;
    private final FigureViews views;
    private final Clock clock;

    FigurePages(Dictionary dictionary, FigureViews views, Clock clock) {
        this.dictionary = dictionary;
        this.views = views;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> dictionary(@RestQuery @DefaultValue(LocalPath.HOME) String back) {
        return Page.of(Templates.dictionary(DictionaryView.of(dictionary), LocalPath.local(back)));
    }

    @GET
    @Path("{key}")
    @RolesAllowed(Roles.READER)
    @Heavy("figures")
    @Operation(hidden = true)
    public RestResponse<String> value(@RestPath String key, @Context UriInfo uri) {
        var parameters = parameters(key, uri, "asOf", "knownAt", "from", "breakdown");
        return Page.of(Templates.figure(views.value(parameters.query(), parameters.text("breakdown"))));
    }

    @GET
    @Path("{key}/plan")
    @RolesAllowed(Roles.READER)
    @Heavy("figures")
    @Operation(hidden = true)
    public RestResponse<String> plan(@RestPath String key, @Context UriInfo uri) {
        var parameters = parameters(key, uri, "asOf", "knownAt", "from", "to");
        return Page.of(Templates.figure(views.target(parameters.planQuery())));
    }

    @GET
    @Path("{key}/entries")
    @RolesAllowed(Roles.READER)
    @Heavy("figures")
    @Operation(hidden = true)
    public RestResponse<String> entries(@RestPath String key, @Context UriInfo uri) {
        var parameters = parameters(key, uri, "asOf", "knownAt", "from", "to", "limit", "cursor");
        Figure figure = dictionary.find(key).orElseThrow();
        PlanQuery plan = parameters.planQueryIfAny();
        String here = Links.asked(uri);
        return Page.of(
                plan == null
                        ? Templates.entries(
                                figure,
                                views.entries(parameters.query(), parameters.limit(), parameters.text("cursor"), here),
                                FigureLinks.value(parameters.query()))
                        : Templates.entries(
                                figure,
                                views.entries(plan, parameters.limit(), parameters.text("cursor"), here),
                                FigureLinks.value(plan)));
    }

    private FigureParameters parameters(String key, UriInfo uri, String... allowed) {
        return FigureParameters.of(dictionary, key, uri, clock, allowed);
    }
}
