package gujeong.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the list of services says, and what the services say themselves. */
class ServiceTest {

    private static final Path REPOSITORY = Path.of("../..");

    @Test
    void every_service_has_its_own_ports_also_when_there_is_a_second_instance() {
        assertThat(Service.ALL.stream()
                        .flatMap(service -> Stream.of(service, service.again()))
                        .flatMap(service -> Stream.of(service.port(), service.managementPort())))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_service_keeps_health_and_metrics_where_the_stack_looks_for_them() throws IOException {
        for (Service service : Service.ALL) {
            Properties settings = settings(service);
            assertThat(settings.getProperty("quarkus.http.port"))
                    .as(service.name())
                    .isEqualTo(Integer.toString(service.port()));
            assertThat(settings.getProperty("quarkus.management.port"))
                    .as("the management port of " + service.name())
                    .isEqualTo(Integer.toString(service.managementPort()));
        }
    }

    private static Properties settings(Service service) throws IOException {
        var settings = new Properties();
        try (Reader in = Files.newBufferedReader(
                REPOSITORY.resolve(service.module()).resolve("src/main/resources/application.properties"))) {
            settings.load(in);
        }
        return settings;
    }
}
