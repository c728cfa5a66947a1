package gujeong.gateway.routing;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the gateway waits for a service. */
@ConfigMapping(prefix = "gujeong.routing")
interface RoutingConfig {

    /** How long a connection may take to come about. */
    @WithDefault("PT3S")
    Duration connect();

    /** How long a connection may carry nothing either way; an import of 100,000 rows is silent while it is written. */
    @WithDefault("PT5M")
    Duration silence();

    /** Most connections to one service at a time. */
    @WithDefault("256")
    int connections();
}
