package gujeong.kernel.http;

import java.util.function.Consumer;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** Completes the headers of every answer just before it is sent, also of one that no resource gives. */
public final class ResponseHeaders {

    private ResponseHeaders() {}

    /**
     * Lets headers be completed.
     *
     * @param priority of the filter; the higher it is, the earlier a request meets it
     */
    public static void complete(Filters filters, int priority, Consumer<RoutingContext> completion) {
        filters.register(
                route -> {
                    route.addHeadersEndHandler(sent -> completion.accept(route));
                    route.next();
                },
                priority);
    }

    /** Sets a header, unless the answer brings it. */
    public static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
