package gujeong.gateway.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the ledger consumes events. */
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

    /** Bytes of their values after which a batch ends, however few its events; a larger event is a batch of its own. */
    @WithDefault("2097152")
    int batchBytes();

    /** A larger event is held back, and only its begin is kept. */
    @WithDefault("2097152")
    int maxEventBytes();
}
