package gujeong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.commons.codec.digest.DigestUtils;

import gujeong.engines.Database;
import gujeong.engines.InheritedEnvironment;
import gujeong.engines.Postgres;

/**
 * The step that brings the tables of a service up to date before it starts. Only its process holds the password of the
 * tables' owner, and it ends before the service begins.
 *
 * <p>A database remembers which migrations it has been through, so that a start without new ones need not pay for the
 * step. Should it remember wrongly, the service refuses to start: it looks by itself.
 */
final class Migration {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Postgres postgres;
    private final Path log;

    Migration(Postgres postgres, Path log) {
        this.postgres = postgres;
        this.log = log;
    }

    /**
     * @param application the service, as Quarkus lays it out
     * @throws Failure when the tables are not at the version of that application afterwards
     */
    void run(Jdk jdk, Path application, Database database) {
        String note = "migrations " + fingerprint(application);
        if (!note.equals(postgres.noted(database.role()).orElse(""))) {
            execute(command(jdk, application), environment(database));
            postgres.note(database.role(), note);
        }
    }

    private static List<String> command(Jdk jdk, Path application) {
        return List.of(
                jdk.java().toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                application.resolve(Application.JAR).toString(),
                "migrate");
    }

    /** The role is named for what it is granted; its password is not needed. */
    static Map<String, String> environment(Database database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.role(),
                "QUARKUS_FLYWAY_USERNAME", database.owner(),
                "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
    }

    private void execute(List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            InheritedEnvironment.in(builder.environment(), environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Failure("a migration has not ended after " + PATIENCE.toSeconds() + " s; log: " + log);
            }
            if (process.exitValue() != 0) {
                throw new Failure(Files.readString(log).strip() + "\nlog: " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot migrate", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while migrating", e);
        }
    }

    /** Of everything the step reads: the migrations and the settings in our own jars. */
    static String fingerprint(Path application) {
        try (var files = Files.walk(application)) {
            MessageDigest digest = DigestUtils.getSha256Digest();
            files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> file.getParent().endsWith("app")
                            || file.getFileName().toString().startsWith("gujeong."))
                    .flatMap(jar -> contents(jar).stream())
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + application, e);
        }
    }

    private static List<String> contents(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(Migration::isReadByTheStep)
                    .map(entry -> entry.getName() + " " + entry.getCrc() + " " + entry.getSize() + "\n")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }

    private static boolean isReadByTheStep(ZipEntry entry) {
        return Stream.of("db/", "application.properties", "META-INF/microprofile-config.properties")
                .anyMatch(entry.getName()::startsWith);
    }
}
