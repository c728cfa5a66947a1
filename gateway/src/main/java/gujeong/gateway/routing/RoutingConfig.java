package gujeong.gateway.routing;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of a service the gateway uses at once, and how long it waits for it. Each holds for every service by itself. */
@ConfigMapping(prefix = "gujeong.routing")
interface RoutingConfig {

    /** How long connecting may take. */
    @WithDefault("PT3S")
    Duration connect();

    /** How long a service may say nothing once it has the request; an import of 100,000 rows is silent while it is written. */
    @WithDefault("PT5M")
    Duration silence();

    /** Most requests that a service has at a time, each with a connection of its own. */
    @WithDefault("256")
    int connections();

    /** Most requests that wait for a connection; those behind them are refused as busy. */
    @WithDefault("1024")
    int waiting();

    /** How long each of them waits. */
    @WithDefault("PT5S")
    Duration patience();

    /**
     * How long a request may keep its connection without sending or reading, when others wait for one. Then the one that
     * has been held up longest by its own caller gives way.
     */
    @WithDefault("PT1S")
    Duration hesitation();

    /** Bytes of a body that are collected before a connection is taken; most bodies end within them. */
    @WithDefault("16384")
    int collected();

    /** How long the rest of a body is read and thrown away when the service has answered before its end. */
    @WithDefault("PT10S")
    Duration lingering();

    /** How long an unused connection is kept; shorter than a service keeps it, so that it is the gateway that closes it. */
    @WithDefault("PT15S")
    Duration kept();
}
