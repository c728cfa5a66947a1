package gujeong.gateway.recount;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a recount may take. */
@ConfigMapping(prefix = "gujeong.recount")
interface RecountConfig {

    /** How long a connection to a service may take to come about. */
    @WithDefault("PT3S")
    Duration connect();

    /** How long a service may count. */
    @WithDefault("PT30S")
    Duration answer();

    /** How long ledger and service are given to come to the same state, each service anew. */
    @WithDefault("PT10S")
    Duration patience();
}
