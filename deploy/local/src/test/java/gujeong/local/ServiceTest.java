package gujeong.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Maven builds two modules at a time, and the gateway takes the services' API documents into its own. */
    @Test
    void every_service_there_is_is_listed_and_built_before_the_gateway() throws IOException {
        String gateway = Files.readString(REPOSITORY.resolve("gateway/pom.xml"));
        try (Stream<Path> folders = Files.list(REPOSITORY.resolve("services"))) {
            List<String> services = folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("kernel"))
                    .toList();

            assertThat(Service.ALL.stream().map(Service::name).filter(name -> !name.equals("gateway")))
                    .containsExactlyInAnyOrderElementsOf(services);
            assertThat(services)
                    .allSatisfy(name -> assertThat(gateway).contains("<artifactId>" + name + "</artifactId>"));
        }
    }

    /** The gateway's own, or those that the build makes of a service's pom. */
    private static Properties settings(Service service) throws IOException {
        String file = service.isGateway() ? "application.properties" : "META-INF/microprofile-config.properties";
        var settings = new Properties();
        try (Reader in = Files.newBufferedReader(
                REPOSITORY.resolve(service.module()).resolve("target/classes").resolve(file))) {
            settings.load(in);
        }
        return settings;
    }
}
