package gujeong.gateway.routing;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.ext.web.Router;

import gujeong.gateway.Services;

/** Opens a route to every service that has an address. */
@ApplicationScoped
class Routing {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    /** What the gateway itself answers below {@code /api/v1/} (DESIGN §6). */
    private static final Set<String> OWN =
            Set.of("figures", "reports", "editions", "follow-ups", "operations", "openapi");

    /** Bytes that the system takes of an answer before the caller has read what was before. */
    private static final int RECEIVED_AHEAD = 128 * 1024;

    private final Services services;
    private final RoutingConfig config;
    private final ObjectMapper json;

    Routing(Services services, RoutingConfig config, ObjectMapper json) {
        this.services = services;
        this.config = config;
        this.json = json;
    }

    void open(@Observes Router router, Vertx vertx) {
        // A client for each event loop: what happens on a connection then happens on the thread of its user, so
        // that it cannot be closed by one request when it already belongs to the next.
        ThreadLocal<HttpClient> clients = ThreadLocal.withInitial(() -> client(vertx));
        services.addresses().forEach((name, address) -> {
            if (!NAME.matcher(name).matches() || OWN.contains(name)) {
                throw new IllegalStateException("gujeong.services." + name + " cannot be the name of a service");
            }
            var service = new Destination(
                    name,
                    new RequestOptions().setAbsoluteURI(address.toString()),
                    new ConcurrencyLimit(config.connections(), config.waiting()),
                    clients::get,
                    new ServiceUnavailable(name, json),
                    config);
            router.route("/api/v1/" + name + "/*")
                    .handler(route -> new Exchange(service, route.request(), vertx).begin());
        });
    }

    private HttpClient client(Vertx vertx) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connect().toMillis())
                        .setKeepAliveTimeout((int) config.kept().toSeconds())
                        .setReceiveBufferSize(RECEIVED_AHEAD)
                        // a caller's traceparent passes unchanged; see ForwardedHeaders
                        .setTracingPolicy(TracingPolicy.IGNORE),
                // how many there may be is decided by the capacity: a connection may take a moment to close behind that
                new PoolOptions().setHttp1MaxSize(2 * config.connections()));
    }
}
