package gujeong.kernel.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Discards what a caller continues to send after the response has begun. The platform reads it to reuse the connection,
 * and would otherwise keep all of it in memory for a resource that no longer reads.
 */
@ApplicationScoped
class UnreadBodies {

    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        ResponseHeaders.complete(filters, FIRST, UnreadBodies::letGo);
    }

    private static void letGo(RoutingContext route) {
        HttpServerRequest request = route.request();
        if (!request.isEnded()) {
            request.handler(unread -> {});
        }
    }
}
