package gujeong.gateway.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the ledger reads. */
@ConfigMapping(prefix = "gujeong.ledger")
public interface LedgerSettings {

    /** Whether this process reads events at all; figures are answered either way. */
    @WithDefault("true")
    boolean enabled();

    /** The consumer group; instances of one group share the partitions. */
    @WithDefault("gujeong-gateway")
    String group();

    /** Events taken in one transaction at most. */
    @WithDefault("2000")
    int batch();

    /** A larger event is held back, and only its begin is kept. */
    @WithDefault("1048576")
    int maxEventBytes();
}
