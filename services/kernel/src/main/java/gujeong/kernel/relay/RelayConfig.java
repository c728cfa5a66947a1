package gujeong.kernel.relay;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** How the relay runs. */
@ConfigMapping(prefix = "gujeong.relay")
interface RelayConfig {

    /** Whether this process publishes its journal at all. */
    boolean enabled();

    /** Partitions of the records topic, when the relay is the first to need it. */
    int partitions();

    /** Replicas of each topic the relay creates; 3 on a real cluster. */
    short replication();

    /** Most journal rows read, sent and marked at once. */
    int batch();

    /** Bytes of states after which a batch ends, however few its rows; a larger row is a batch of its own. */
    int batchBytes();

    /**
     * The least time between two looks at the journal. A single write is published at once; of many, those that come
     * within this time are sent, marked and taken by the ledger together.
     */
    Duration pace();

    /** How often the journal is looked at when nothing wakes the relay. */
    Duration poll();

    /** How often an idle relay says how far the journal is. */
    Duration watermark();
}
