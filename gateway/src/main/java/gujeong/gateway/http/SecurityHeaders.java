package gujeong.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import gujeong.kernel.http.ResponseHeaders;

/**
 * Adds what only the gateway's answers need to the headers that the kernel gives to every answer: a policy for its pages,
 * and that a response also depends on the cookie. What a response sets itself stays.
 */
@ApplicationScoped
class SecurityHeaders {

    private static final int FIRST = 2000;
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Swagger UI starts itself by a script in its page, and styles itself as it goes. */
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String DOCUMENTATION = "/api-docs";
    private static final String COOKIE = "Cookie";

    void register(@Observes Filters filters) {
        ResponseHeaders.complete(filters, FIRST, SecurityHeaders::complete);
    }

    private static void complete(RoutingContext route) {
        MultiMap headers = route.response().headers();
        boolean documentation = route.normalizedPath().startsWith(DOCUMENTATION);
        ResponseHeaders.setIfAbsent(headers, POLICY, documentation ? SWAGGER_UI : NOTHING);
        ResponseHeaders.setIfAbsent(headers, "Cross-Origin-Resource-Policy", "same-origin");
        String known = String.join(", ", headers.getAll(HttpHeaders.VARY));
        headers.set(HttpHeaders.VARY, known.isEmpty() ? COOKIE : known + ", " + COOKIE);
    }
}
