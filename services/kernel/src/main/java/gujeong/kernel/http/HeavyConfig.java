package gujeong.kernel.http;

import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;

/** How much {@link Heavy} work is done at once. */
@ConfigMapping(prefix = "gujeong.heavy")
interface HeavyConfig {

    /** By what the work is called. */
    @WithParentName
    @WithDefaults
    Map<String, Bounds> works();

    /** The bounds of one kind of work. */
    interface Bounds {

        /** How many are done at once: each needs a connection of the pool (16) and its part of the heap (160 MB). */
        @WithDefault("2")
        int capacity();

        /** How many wait. Each holds one of the {@code quarkus.thread-pool.max-threads}; all lines together are shorter. */
        @WithDefault("2")
        int waiting();

        /** How long each of them waits. */
        @WithDefault("PT5S")
        Duration patience();
    }
}
