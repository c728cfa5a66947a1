package gujeong.kernel.schema;

import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.api.pattern.ValidatePattern;

/**
 * Lets a service start only on tables of exactly the version it was built for: on older ones its statements fail, on
 * newer ones it would write what a later build no longer expects. It looks as the service's own role, which may read
 * Flyway's history and nothing more of it.
 */
@ApplicationScoped
class SchemaCheck {

    /** Before anything else that looks at the tables when the service starts. */
    private static final int FIRST = 1;

    private final String service;
    private final Flyway flyway;
    private final AgroalDataSource database;

    SchemaCheck(@ConfigProperty(name = "gujeong.service") String service, Flyway flyway, AgroalDataSource database) {
        this.service = service;
        this.flyway = flyway;
        this.database = database;
    }

    /** @throws UnsuitableSchema when the tables are not at that version, or their version cannot be read */
    void check(@Observes @Priority(FIRST) StartupEvent event) {
        var asTheService = Flyway.configure(flyway.getConfiguration().getClassLoader())
                .configuration(flyway.getConfiguration())
                .dataSource(database)
                .ignoreMigrationPatterns(new ValidatePattern[0])
                .load();
        try {
            var found = asTheService.validateWithResult();
            if (!found.validationSuccessful) {
                String differences = found.invalidMigrations.stream()
                        .map(SchemaCheck::difference)
                        .collect(Collectors.joining("; "));
                throw new UnsuitableSchema(
                        service, differences.isEmpty() ? found.errorDetails.errorMessage : differences);
            }
        } catch (FlywayException e) {
            throw new UnsuitableSchema(service, "their version cannot be read: " + e.getMessage());
        }
    }

    private static String difference(ValidateOutput migration) {
        String name = (migration.version + " " + migration.description).strip();
        return switch (migration.errorDetails.errorCode.toString()) {
            case "RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED", "RESOLVED_REPEATABLE_MIGRATION_NOT_APPLIED" ->
                name + " is not applied yet";
            case "APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED", "APPLIED_REPEATABLE_MIGRATION_NOT_RESOLVED" ->
                name + " is applied, and this build does not know it";
            case "CHECKSUM_MISMATCH" -> name + " was applied as another file";
            default -> name + ": " + migration.errorDetails.errorMessage;
        };
    }
}
