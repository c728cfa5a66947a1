package gujeong.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.engines.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a running service holds in its environment, and what somebody who has got hold of all of it cannot do. */
class EnvironmentIT {

    /** Insufficient privilege, or not the owner. */
    private static final String DENIED = "42501";

    private static RunningStack stack;

    @BeforeAll
    static void startEverything() {
        stack = RunningStack.withTheExample();
    }

    private static Iterable<Service> services() {
        return Service.ALL;
    }

    @ParameterizedTest
    @MethodSource("services")
    void no_running_service_holds_the_password_of_the_owner_of_tables_or_of_the_server(Service service)
            throws IOException {
        Collection<String> values = environment(service).values();

        assertThat(environment(service)).containsKey("QUARKUS_DATASOURCE_PASSWORD");
        for (Service any : Service.ALL) {
            assertThat(values)
                    .doesNotContain(stack.database(any).ownerPassword())
                    .doesNotContain(stack.administered(any).ownerPassword());
            if (!any.equals(service)) {
                assertThat(values).doesNotContain(stack.database(any).rolePassword());
            }
        }
        assertThat(environment(service).keySet()).noneMatch(name -> name.startsWith("QUARKUS_FLYWAY"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothing_in_it_opens_the_database_as_somebody_else(Service service) throws IOException {
        Database database = stack.database(service);
        String url = database.url();

        for (String value : environment(service).values()) {
            for (String who :
                    List.of(database.owner(), stack.administered(service).owner())) {
                assertThatThrownBy(() ->
                                DriverManager.getConnection(url, who, value).close())
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void with_all_of_it_no_journal_row_is_changed_or_deleted_and_no_table_is_altered(Service service) throws Exception {
        try (Connection connection = connect(service);
                var sql = connection.createStatement()) {
            // not an error, but without effect: it may not pass on what it has not
            sql.execute("GRANT ALL ON journal, flyway_schema_history TO current_user");
            for (String statement : List.of(
                    "UPDATE journal SET state = '{}'",
                    "UPDATE journal SET actor = 'nobody', reason = NULL",
                    "UPDATE journal SET recorded_at = now(), published_at = NULL",
                    "DELETE FROM journal",
                    "TRUNCATE journal",
                    "ALTER TABLE journal ADD COLUMN note text",
                    "ALTER TABLE journal DISABLE TRIGGER ALL",
                    "ALTER TABLE journal RENAME TO past",
                    "ALTER TABLE journal OWNER TO current_user",
                    "DROP TABLE journal",
                    "CREATE RULE forget AS ON INSERT TO journal DO INSTEAD NOTHING",
                    "CREATE TRIGGER forget BEFORE INSERT ON journal FOR EACH ROW "
                            + "EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                    "SET ROLE " + stack.database(service).owner(),
                    "SET session_replication_role = replica",
                    "CREATE TABLE public.mine (note text)",
                    "UPDATE flyway_schema_history SET checksum = 0",
                    "INSERT INTO flyway_schema_history SELECT * FROM flyway_schema_history",
                    "DELETE FROM flyway_schema_history")) {
                denied(connection, statement);
            }
            for (String trigger : triggers(connection)) {
                denied(connection, "DROP TRIGGER " + trigger);
            }
        }
    }

    @Test
    void with_it_the_journal_is_marked_as_published() throws Exception {
        try (Connection connection = connect(service("budget"));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE journal SET published_at = published_at"))
                    .isPositive();
        }
    }

    private static void denied(Connection connection, String statement) {
        assertThatThrownBy(
                        () -> {
                            try (var sql = connection.createStatement()) {
                                sql.execute(statement);
                            }
                        },
                        statement)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
    }

    /** Every trigger of ours, as DROP TRIGGER names it. */
    private static List<String> triggers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT format('%I ON %s', tgname, tgrelid::regclass) FROM pg_trigger WHERE NOT tgisinternal")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static Connection connect(Service service) throws Exception {
        Map<String, String> environment = environment(service);
        return DriverManager.getConnection(
                environment.get("QUARKUS_DATASOURCE_JDBC_URL"),
                environment.get("QUARKUS_DATASOURCE_USERNAME"),
                environment.get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    private static Service service(String name) {
        return Service.ALL.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** As the system sees it: the process itself is asked, not the program that has started it. */
    private static Map<String, String> environment(Service service) throws IOException {
        Path file = Path.of("/proc/" + stack.pid(service.name()) + "/environ");
        assumeTrue(Files.isReadable(file), "only Linux shows the environment of a process");
        return Stream.of(Files.readString(file, StandardCharsets.UTF_8).split("\0"))
                .filter(line -> line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }
}
