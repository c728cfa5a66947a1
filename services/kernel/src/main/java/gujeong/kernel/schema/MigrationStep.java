package gujeong.kernel.schema;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.core.api.pattern.ValidatePattern;

/**
 * Brings the tables of a service up to date, as their owner. It is configured as the service is, with the same names, and
 * starts nothing of it: a step takes a second or two.
 *
 * <p>Needs {@code QUARKUS_DATASOURCE_JDBC_URL}, {@code QUARKUS_FLYWAY_USERNAME} and {@code QUARKUS_FLYWAY_PASSWORD} of the
 * owner, and {@code QUARKUS_DATASOURCE_USERNAME}, the role that is granted what the service needs; not its password.
 */
final class MigrationStep {

    private static final int APPLICATION_PROPERTIES = 250;
    private static final String PLACEHOLDERS = "quarkus.flyway.placeholders.";

    private final SmallRyeConfig config;

    MigrationStep(SmallRyeConfig config) {
        this.config = config;
    }

    /** As the environment, the service's application.properties, its pom and the kernel's defaults say, in this order. */
    static MigrationStep configured() {
        ClassLoader loader = MigrationStep.class.getClassLoader();
        var builder = new SmallRyeConfigBuilder()
                .forClassLoader(loader)
                .withProfile("prod")
                .addDefaultInterceptors()
                .addDefaultSources();
        URL application = loader.getResource("application.properties");
        if (application != null) {
            try {
                builder.withSources(new PropertiesConfigSource(application, APPLICATION_PROPERTIES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new MigrationStep(builder.build());
    }

    /** @return the exit code: 0 when the tables are at the version of this build, else 1 */
    int run(PrintStream out, PrintStream err) {
        String service = config.getValue("gujeong.service", String.class);
        try {
            MigrateResult result = flyway().migrate();
            out.println(
                    result.migrationsExecuted == 0
                            ? "The tables of " + service + " are up to date."
                            : "The tables of " + service + " are at version " + result.targetSchemaVersion + ": "
                                    + result.migrationsExecuted + " migrations done.");
            return 0;
        } catch (NoSuchElementException | FlywayException e) {
            err.println("The tables of " + service + " could not be migrated: " + e.getMessage());
            return 1;
        }
    }

    private Flyway flyway() {
        return Flyway.configure(getClass().getClassLoader())
                .dataSource(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class))
                .locations(locations())
                .failOnMissingLocations(true)
                // what the kernel adds comes before what a service has applied already
                .outOfOrder(config.getValue("quarkus.flyway.out-of-order", Boolean.class))
                .placeholders(placeholders())
                .connectRetries(config.getValue("quarkus.flyway.connect-retries", Integer.class))
                // tables that are newer than this build are no success either
                .ignoreMigrationPatterns(new ValidatePattern[0])
                .load();
    }

    /** A service that has no record type of its own yet has no folder of its own; any other must be there. */
    private String[] locations() {
        String own = "db/" + config.getValue("gujeong.service", String.class);
        return config.getValues("quarkus.flyway.locations", String.class).stream()
                .filter(location ->
                        !location.equals(own) || getClass().getClassLoader().getResource(own) != null)
                .toArray(String[]::new);
    }

    private Map<String, String> placeholders() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(PLACEHOLDERS))
                .collect(Collectors.toMap(
                        name -> name.substring(PLACEHOLDERS.length()), name -> config.getValue(name, String.class)));
    }
}
