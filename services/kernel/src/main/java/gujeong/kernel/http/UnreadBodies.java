package gujeong.kernel.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets go of what a caller goes on sending after the answer has begun. The platform reads it, for the connection is to
 * serve another request, and would keep all of it in memory for a resource that asks no more.
 */
@ApplicationScoped
class UnreadBodies {

    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        AnswerHeaders.complete(filters, FIRST, UnreadBodies::letGo);
    }

    private static void letGo(RoutingContext route) {
        HttpServerRequest request = route.request();
        if (!request.isEnded()) {
            request.handler(unread -> {});
        }
    }
}
