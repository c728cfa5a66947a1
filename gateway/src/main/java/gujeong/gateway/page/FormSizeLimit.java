package gujeong.gateway.page;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses a form that is longer than a token and a path need, before it is read. Everybody may send these forms,
 * while the bodies sent to a service are checked there.
 */
@ApplicationScoped
class FormSizeLimit {

    private static final List<String> FORMS = List.of("/sign-in", "/sign-out");
    /** {@code quarkus.http.limits.max-parameters} must be above the number of fields that fit. */
    private static final long LONGEST = 16 * 1024;

    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;

    void open(@Observes Router router) {
        FORMS.forEach(path -> router.post(path).handler(FormSizeLimit::check));
    }

    private static void check(RoutingContext route) {
        HttpServerRequest request = route.request();
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            refuse(request, LENGTH_REQUIRED);
        } else if (length(request) > LONGEST) {
            refuse(request, TOO_LARGE);
        } else {
            route.next();
        }
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // the server lets nothing but a number through
        return length == null ? 0 : Long.parseLong(length);
    }

    /** The rest is read and thrown away: a caller that is still sending does not read the answer before it is done. */
    private static void refuse(HttpServerRequest request, int status) {
        request.handler(part -> {});
        request.response().setStatusCode(status).end();
        request.resume();
    }
}
