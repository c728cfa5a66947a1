package gujeong.gateway.report;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import gujeong.kernel.problem.Refusal;

/** Lets a link say {@code format=html} or {@code json}, where it cannot send an Accept header. */
class FormatParameter {

    private static final String REPORTS = "/api/v1/reports/";

    @ServerRequestFilter(preMatching = true)
    void choose(ContainerRequestContext request) {
        String format = request.getUriInfo().getQueryParameters().getFirst("format");
        if (format == null || !request.getUriInfo().getPath().startsWith(REPORTS)) {
            return;
        }
        String accept =
                switch (format) {
                    case "html" -> MediaType.TEXT_HTML;
                    case "json" -> MediaType.APPLICATION_JSON;
                    default -> throw Refusal.invalid("format", "must be json or html");
                };
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, accept);
    }
}
