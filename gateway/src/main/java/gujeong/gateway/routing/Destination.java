package gujeong.gateway.routing;

import java.util.function.Supplier;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;

/**
 * A service, as what goes to it needs it.
 *
 * @param client the client of the present event loop
 */
record Destination(
        String name,
        RequestOptions address,
        ConcurrencyLimit capacity,
        Supplier<HttpClient> client,
        ServiceUnavailable refusals,
        RoutingConfig config) {}
