package gujeong.gateway.routing;

import java.net.URI;
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
import io.vertx.httpproxy.HttpProxy;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import gujeong.gateway.Services;

/** Opens a route to every service that has an address. */
@ApplicationScoped
class Routing {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    /** What the gateway itself answers below {@code /api/v1/} (DESIGN §6). */
    private static final Set<String> OWN =
            Set.of("figures", "reports", "editions", "follow-ups", "operations", "openapi");

    private final Services services;
    private final RoutingConfig config;
    private final ObjectMapper json;
    private final String cookie;

    Routing(
            Services services,
            RoutingConfig config,
            ObjectMapper json,
            @ConfigProperty(name = "mp.jwt.token.cookie") String cookie) {
        this.services = services;
        this.config = config;
        this.json = json;
        this.cookie = cookie;
    }

    void open(@Observes Router router, Vertx vertx) {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connect().toMillis())
                        .setIdleTimeout((int) config.silence().toSeconds())
                        // a caller's traceparent passes unchanged; see Introduction
                        .setTracingPolicy(TracingPolicy.IGNORE),
                new PoolOptions().setHttp1MaxSize(config.connections()));
        services.addresses().forEach((name, address) -> {
            if (!NAME.matcher(name).matches() || OWN.contains(name)) {
                throw new IllegalStateException("gujeong.services." + name + " cannot be the name of a service");
            }
            router.route("/api/v1/" + name + "/*")
                    .handler(route -> proxy(client, name, address).handle(route.request()));
        });
    }

    private HttpProxy proxy(HttpClient client, String name, URI address) {
        RequestOptions origin = new RequestOptions().setAbsoluteURI(address.toString());
        return HttpProxy.reverseProxy(client)
                .origin(context -> context.client().request(new RequestOptions(origin)))
                .addInterceptor(new Introduction(cookie))
                .addInterceptor(new Away(name, json))
                .addInterceptor(new HopByHop());
    }
}
