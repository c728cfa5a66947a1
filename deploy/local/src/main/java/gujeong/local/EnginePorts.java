package gujeong.local;

import java.util.Map;

import gujeong.engines.Database;

/**
 * The ports at which the services of a stack reach its engines.
 *
 * @param postgresPort where they find PostgreSQL
 * @param kafkaPort where they find Kafka, and where Kafka says that it is found
 * @param environment further environment variables for them
 */
public record EnginePorts(int postgresPort, int kafkaPort, Map<String, String> environment) {

    /** Straight to the engines. */
    static EnginePorts none(Installation installation) {
        return new EnginePorts(installation.postgresPort(), installation.kafkaPort(), Map.of());
    }

    String url(Database database) {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database.role();
    }
}
