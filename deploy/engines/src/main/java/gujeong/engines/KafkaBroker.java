package gujeong.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/**
 * The main class of the broker's own JVM, the only one that sees Kafka's server classes. Formats the storage on the
 * first start, and says that it is ready by writing a file.
 */
final class KafkaBroker {

    /** A UUID as Kafka writes them. Always the same, so that formatting again is harmless. */
    private static final String CLUSTER = "Z3VqZW9uZwAAAAAAAAAAAQ";

    private KafkaBroker() {}

    /** @param args the path of the broker's properties, the path of the file that says ready */
    public static void main(String[] args) throws Exception {
        Path settings = Path.of(args[0]);
        Path ready = Path.of(args[1]);
        StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "-t", CLUSTER, "-c", settings.toString()}, System.out);

        var properties = new Properties();
        try (var in = Files.newInputStream(settings)) {
            properties.load(in);
        }
        var server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        Files.writeString(ready, "ready");
        server.awaitShutdown();
    }
}
