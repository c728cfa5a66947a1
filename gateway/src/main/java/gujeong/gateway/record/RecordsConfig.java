package gujeong.gateway.record;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a service may take to say what a page shows of a record. */
@ConfigMapping(prefix = "gujeong.records")
interface RecordsConfig {

    @WithDefault("PT3S")
    Duration connect();

    @WithDefault("PT10S")
    Duration answer();
}
