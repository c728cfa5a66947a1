package gujeong.kernel.http;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * What every answer says to browsers and caches between here and the caller, also one that no resource gives: a refused
 * token, an unknown path, the API document. A header that the answer brings stays as it is.
 */
@ApplicationScoped
class ProtectiveHeaders {

    /** Before tokens are verified, so that their refusal has the headers too. */
    private static final int FIRST = 1000;

    private static final List<String> ANSWERS_DEPEND_ON = List.of("Accept", "Authorization");
    /** Data is no page: nothing in it is loaded, run or framed. */
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final String HTML = "text/html";
    private static final int FIRST_ERROR = 400;
    private static final int UNAUTHENTICATED = 401;

    void register(@Observes Filters filters) {
        ResponseHeaders.complete(filters, FIRST, ProtectiveHeaders::complete);
    }

    private static void complete(RoutingContext route) {
        MultiMap headers = route.response().headers();
        ResponseHeaders.setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        ResponseHeaders.setIfAbsent(headers, "X-Frame-Options", "DENY");
        ResponseHeaders.setIfAbsent(headers, "Referrer-Policy", "no-referrer");
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith(HTML)) {
            ResponseHeaders.setIfAbsent(headers, "Content-Security-Policy", DATA_POLICY);
        }
        headers.set(HttpHeaders.VARY, varying(headers.getAll(HttpHeaders.VARY)));
        int status = route.response().getStatusCode();
        ResponseHeaders.setIfAbsent(headers, "Cache-Control", caching(route.request(), status));
        if (status == UNAUTHENTICATED) {
            // once, though both the platform and the problem would ask for a token
            headers.set("WWW-Authenticate", "Bearer");
        }
    }

    private static String varying(List<String> known) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.forEach(header -> names.addAll(List.of(header.split(" *, *"))));
        names.addAll(ANSWERS_DEPEND_ON);
        return String.join(", ", names);
    }

    /** A refusal may repeat what was sent; what a token opened is for who showed it, and is asked for again each time. */
    private static String caching(HttpServerRequest request, int status) {
        if (status >= FIRST_ERROR) {
            return "no-store";
        }
        boolean personal = request.headers().contains(HttpHeaders.AUTHORIZATION)
                || request.headers().contains(HttpHeaders.COOKIE);
        return personal ? "private, no-cache" : "no-cache";
    }
}
