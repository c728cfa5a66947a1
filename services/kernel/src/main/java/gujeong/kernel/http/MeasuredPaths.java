package gujeong.kernel.http;

import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import gujeong.kernel.http.ServedPaths.Served;

/**
 * Requests are measured by the declared paths and methods, never by what a caller invents: otherwise anybody could
 * create any number of metric series, in every process and in the system that collects its metrics.
 */
@Singleton
class MeasuredPaths implements HttpServerMetricsTagsContributor {

    /** Under which every path counts that no resource answers. */
    static final String OTHER = "/{other}";

    /** Before anything that may refuse a request. */
    private static final int FIRST = 10_000;
    /** Where the metrics look for the template of a request's path. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.DELETE,
            HttpMethod.PATCH,
            HttpMethod.OPTIONS);

    private final ServedPaths paths;
    private final String document;

    MeasuredPaths(ServedPaths paths, @ConfigProperty(name = "quarkus.smallrye-openapi.path") String document) {
        this.paths = paths;
        this.document = document;
    }

    void register(@Observes Filters filters) {
        filters.register(this::name, FIRST);
    }

    private void name(RoutingContext route) {
        var request = (HttpServerRequestInternal) route.request();
        request.context().putLocal(TEMPLATE, template(route.normalizedPath()));
        route.next();
    }

    private String template(String path) {
        Served served = paths.at(path);
        if (served != null) {
            return served.template();
        }
        return path.startsWith(document) ? document : OTHER;
    }

    @Override
    public Tags contribute(Context context) {
        return METHODS.contains(context.request().method()) ? Tags.empty() : Tags.of("method", "OTHER");
    }
}
