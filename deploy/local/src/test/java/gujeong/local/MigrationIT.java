package gujeong.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.engines.Database;
import gujeong.engines.EngineHome;
import gujeong.engines.InheritedEnvironment;
import gujeong.engines.Postgres;

import static org.assertj.core.api.Assertions.assertThat;

/** The step that changes the tables, and the services that start only after it; as the processes they are. */
class MigrationIT {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Service BUDGET = Service.ALL.get(0);

    private static EngineHome home;
    private static Postgres postgres;
    private static int databases;

    @BeforeAll
    static void startPostgres() throws Exception {
        home = new EngineHome(Files.createTempDirectory("gujeong-migration"));
        postgres = Postgres.disposable(home).start();
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
        Folders.delete(home.root());
    }

    private static Iterable<Service> services() {
        return Service.ALL;
    }

    private static Database database(Service service) {
        String name = service.name() + "_" + ++databases;
        return service.isGateway() ? postgres.createServiceWithOwnSchemas(name) : postgres.createService(name);
    }

    @ParameterizedTest
    @MethodSource("services")
    void the_step_makes_the_tables_once(Service service) throws Exception {
        Database database = database(service);

        Ended first = run(service, Migration.environment(database), "migrate");
        Ended second = run(service, Migration.environment(database), "migrate");

        assertThat(first.output).contains("The tables of " + service.name() + " are at version", "migrations done");
        assertThat(first.exit).isZero();
        assertThat(second.output).contains("The tables of " + service.name() + " are up to date.");
        assertThat(second.exit).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUARKUS_FLYWAY_PASSWORD", "QUARKUS_FLYWAY_USERNAME", "QUARKUS_DATASOURCE_JDBC_URL"})
    void the_step_names_what_it_was_not_given(String variable) throws Exception {
        var environment = new HashMap<>(Migration.environment(database(BUDGET)));
        environment.remove(variable);

        Ended step = run(BUDGET, environment, "migrate");

        assertThat(step.exit).isEqualTo(1);
        assertThat(step.output)
                .contains("The tables of budget could not be migrated")
                .contains(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
    }

    @Test
    void a_word_that_is_not_known_starts_nothing() throws Exception {
        Ended process = run(BUDGET, Map.of(), "migrat");

        assertThat(process.exit).isEqualTo(2);
        assertThat(process.output).contains("unknown arguments [migrat]");
    }

    @ParameterizedTest
    @MethodSource("services")
    void no_service_starts_on_tables_that_were_not_made(Service service) throws Exception {
        refused(service, database(service), "their version cannot be read|is not applied yet");
    }

    @Test
    void no_service_starts_on_tables_that_are_older_than_it() throws Exception {
        Database database = migrated();
        asOwner(database, "DELETE FROM flyway_schema_history WHERE version = '1.16'");

        refused(BUDGET, database, "1\\.16 council sessions is not applied yet");
    }

    @Test
    void no_service_starts_on_tables_that_are_newer_than_it_and_no_older_step_calls_them_up_to_date() throws Exception {
        Database database = migrated();
        asOwner(
                database,
                "INSERT INTO flyway_schema_history SELECT installed_rank + 1, '99.1', 'of tomorrow', type, 'V99_1.sql', "
                        + "checksum, installed_by, installed_on, execution_time, success FROM flyway_schema_history "
                        + "ORDER BY installed_rank DESC LIMIT 1");

        refused(BUDGET, database, "99\\.1 of tomorrow is applied, and this build does not know it");
        assertThat(run(BUDGET, Migration.environment(database), "migrate").exit).isEqualTo(1);
    }

    @Test
    void no_service_starts_on_tables_that_another_file_has_made() throws Exception {
        Database database = migrated();
        asOwner(database, "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '1.04'");

        refused(BUDGET, database, "1\\.04 commitments was applied as another file");
    }

    private static Database migrated() throws Exception {
        Database database = database(BUDGET);
        assertThat(run(BUDGET, Migration.environment(database), "migrate").exit).isZero();
        return database;
    }

    private static void asOwner(Database database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static void refused(Service service, Database database, String why) throws Exception {
        var environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT",
                "0",
                "QUARKUS_MANAGEMENT_PORT",
                "0",
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.url(),
                "QUARKUS_DATASOURCE_USERNAME",
                database.role(),
                "QUARKUS_DATASOURCE_PASSWORD",
                database.rolePassword(),
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:1",
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                Keys.in(home).publicKey().toUri().toString(),
                "GUJEONG_PERSONAL_CREATE",
                "true"));
        service.files()
                .forEach((variable, file) ->
                        environment.put(variable, home.root().resolve(file).toString()));

        Ended process = run(service, environment);

        assertThat(process.output)
                .contains("The tables of " + service.name() + " are not at the version of this build")
                .containsPattern(why)
                .contains("Run the step \"migrate\" of this build first");
        assertThat(process.exit).isEqualTo(1);
    }

    private record Ended(int exit, String output) {}

    private static Ended run(Service service, Map<String, String> environment, String... arguments) throws Exception {
        Path log = Files.createTempFile(home.root(), service.name(), ".log");
        var command = new ArrayList<String>();
        command.add(Jdk.newest().java().toString());
        command.add("-Xmx160m");
        command.add("-XX:+UseSerialGC");
        // it lives for two seconds
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-jar");
        command.add(REPOSITORY
                .resolve(service.application())
                .resolve(Application.JAR)
                .toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        InheritedEnvironment.in(builder.environment(), environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("%s has ended", service.name())
                    .isTrue();
            return new Ended(process.exitValue(), Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
    }
}
