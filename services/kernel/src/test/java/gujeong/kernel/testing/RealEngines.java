package gujeong.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.apache.kafka.clients.admin.Admin;

import gujeong.engines.Database;
import gujeong.engines.EngineHome;
import gujeong.engines.Kafka;
import gujeong.engines.Postgres;

/**
 * Gives a {@code @QuarkusTest} a real PostgreSQL with a database of the service's own and a real Kafka broker, and
 * lets tests reach both, to stop them or to look inside. They are started once for all tests of a JVM; each application
 * that is started for tests, because they have another profile, finds an empty database and no topics. Arguments:
 * {@code service}, and {@code ownSchemas} for the gateway, which makes schemas of its own.
 */
public class RealEngines implements QuarkusTestResourceLifecycleManager {

    private static Postgres postgres;
    private static Kafka kafka;
    private static Database database;
    private static EngineHome home;
    private String service = "test";
    private boolean ownSchemas;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", service);
        ownSchemas = Boolean.parseBoolean(arguments.get("ownSchemas"));
    }

    @Override
    public Map<String, String> start() {
        home = new EngineHome(folderOfThisJvm());
        postgres = Postgres.disposable(home).start();
        kafka = Kafka.disposable(home).start();
        String name = service + "_" + System.currentTimeMillis();
        database = ownSchemas ? postgres.createServiceWithOwnSchemas(name) : postgres.createService(name);
        deleteTopics();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.role(),
                "quarkus.datasource.password", database.rolePassword(),
                "quarkus.flyway.username", database.owner(),
                "quarkus.flyway.password", database.ownerPassword(),
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "mp.jwt.verify.publickey", Tokens.publicKey(),
                "gujeong.personal.keyset",
                        home.folder("keys").resolve(name + ".json").toString(),
                "gujeong.personal.create", "true");
    }

    /** Below target, where another user may enter whom PostgreSQL runs as when the tests run as root. */
    public static Path folderOfThisJvm() {
        try {
            ProcessHandle self = ProcessHandle.current();
            long begin = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
            return Files.createDirectories(Path.of("target", "engines", self.pid() + "-" + begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes those of a previous application; writing before the broker has deleted them would be lost. */
    private static void deleteTopics() {
        Map<String, Object> broker = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (Admin admin = Admin.create(broker)) {
            admin.deleteTopics(admin.listTopics().names().get()).all().get();
            while (!admin.listTopics().names().get().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the topics of the application before cannot be deleted", e);
        }
    }

    @Override
    public void stop() {
        // the next application is served by them too; they end with the JVM
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
