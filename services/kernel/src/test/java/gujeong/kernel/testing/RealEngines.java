package gujeong.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import gujeong.engines.Database;
import gujeong.engines.Home;
import gujeong.engines.Kafka;
import gujeong.engines.Postgres;

/**
 * Gives a {@code @QuarkusTest} a real PostgreSQL with a database of the service's own and a real Kafka broker, and
 * lets tests reach both, to stop them or to look inside. Arguments: {@code service}, and {@code ownSchemas} for the
 * gateway, which makes schemas of its own.
 */
public class RealEngines implements QuarkusTestResourceLifecycleManager {

    private static Postgres postgres;
    private static Kafka kafka;
    private static Database database;
    private static Home home;
    private String service = "test";
    private boolean ownSchemas;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", service);
        ownSchemas = Boolean.parseBoolean(arguments.get("ownSchemas"));
    }

    @Override
    public Map<String, String> start() {
        home = new Home(folderOfThisRun());
        postgres = Postgres.disposable(home).start();
        kafka = Kafka.disposable(home).start();
        database = ownSchemas ? postgres.createServiceWithOwnSchemas(service) : postgres.createService(service);
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.role(),
                "quarkus.datasource.password", database.rolePassword(),
                "quarkus.flyway.username", database.owner(),
                "quarkus.flyway.password", database.ownerPassword(),
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "mp.jwt.verify.publickey", Tokens.publicKey(),
                "gujeong.personal.keyset",
                        home.folder("keys").resolve("keyset.json").toString(),
                "gujeong.personal.create", "true");
    }

    /** Below target, where another user may enter whom PostgreSQL runs as when the tests run as root. */
    private static Path folderOfThisRun() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            return Files.createDirectories(target.resolve("engines")
                    .resolve(String.valueOf(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    /** The folder of the engines: their data, their logs, and the keys to personal data. */
    public static Path home() {
        return home.root();
    }

    public static Postgres postgres() {
        return postgres;
    }

    public static Kafka kafka() {
        return kafka;
    }

    /** The database of the service under test. */
    public static Database database() {
        return database;
    }
}
