package gujeong.gateway.recount;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a recount may take. */
@ConfigMapping(prefix = "gujeong.recount")
interface RecountConfig {

    /** How long connecting to a service may take. */
    @WithDefault("PT3S")
    Duration connect();

    /** How long a service may count. */
    @WithDefault("PT30S")
    Duration answer();

    /** How long ledger and service may take to reach the same state, for each service. */
    @WithDefault("PT10S")
    Duration patience();
}
