package gujeong.kernel.http;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.ext.web.Router;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers what is asked for beside the paths of a service as an unknown path of it is: by a problem, with its headers. */
@Singleton
class OtherPaths {

    private static final int LAST = Integer.MAX_VALUE;

    private final Optional<String> root;

    OtherPaths(@ConfigProperty(name = "quarkus.rest.path") Optional<String> root) {
        this.root = root;
    }

    void open(@Observes Router router) {
        root.ifPresent(path -> router.route().order(LAST).handler(route -> route.reroute(path + "/unknown")));
    }
}
