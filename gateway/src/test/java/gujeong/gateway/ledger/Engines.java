package gujeong.gateway.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import gujeong.engines.Home;
import gujeong.engines.Kafka;
import gujeong.engines.Postgres;

/** One PostgreSQL and one Kafka for all tests of this JVM; they end with it. */
final class Engines {

    private static Postgres postgres;
    private static Kafka kafka;

    private Engines() {}

    static synchronized Postgres postgres() {
        if (postgres == null) {
            postgres = Postgres.disposable(home()).start();
        }
        return postgres;
    }

    static synchronized Kafka kafka() {
        if (kafka == null) {
            kafka = Kafka.disposable(home()).start();
        }
        return kafka;
    }

    private static Home home() {
        try {
            return new Home(Files.createTempDirectory("gujeong-ledger"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
