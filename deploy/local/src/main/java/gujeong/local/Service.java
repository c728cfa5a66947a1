package gujeong.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A process of the system that Maven builds.
 *
 * @param name also the name of its log
 * @param port on loopback
 * @param module the folder of its Maven module, from the repository's root
 * @param database the name of its database and its role; instances of one service share them
 */
public record Service(String name, int port, String module, String database) {

    private static final int NEXT_INSTANCE = 10;

    /** Where health and metrics are, from the port for everybody. */
    private static final int MANAGEMENT = 100;

    /** The gateway's settings, which list the services: {@code gujeong.services.budget=http://127.0.0.1:8081}. */
    private static final String SETTINGS = "/gateway/application.properties";

    private static final String LISTED = "gujeong.services.";

    /** All of them, the gateway last. */
    public static final List<Service> ALL = all(gatewaySettings());

    public static final Service GATEWAY =
            ALL.stream().filter(Service::isGateway).findFirst().orElseThrow();

    private static List<Service> all(Properties gateway) {
        Stream<Service> services = gateway.stringPropertyNames().stream()
                .filter(property -> property.startsWith(LISTED))
                .map(property ->
                        service(property.substring(LISTED.length()), URI.create(gateway.getProperty(property))))
                .sorted(Comparator.comparing(Service::port));
        int port = Integer.parseInt(gateway.getProperty("quarkus.http.port"));
        return Stream.concat(services, Stream.of(new Service("gateway", port, "gateway", "gateway")))
                .toList();
    }

    private static Service service(String name, URI address) {
        return new Service(name, address.getPort(), "services/" + name, name);
    }

    private static Properties gatewaySettings() {
        var settings = new Properties();
        try (InputStream in = Service.class.getResourceAsStream(SETTINGS)) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    boolean isGateway() {
        return database.equals("gateway");
    }

    /** Where it answers for its health and its metrics, on loopback. */
    int managementPort() {
        return port + MANAGEMENT;
    }

    /** Another process of the same service. */
    public Service again() {
        return new Service(name + "-2", port + NEXT_INSTANCE, module, database);
    }

    /**
     * What it may keep outside its database: the variable that names it, and where it is below the home. Which of them
     * there will be is the service's to say.
     */
    Map<String, String> files() {
        return isGateway()
                ? Map.of()
                : Map.of("GUJEONG_PERSONAL_KEYSET", "personal/" + database + ".json", "GUJEONG_SMS_SPOOL", "spool");
    }

    /** The runnable application, as Quarkus lays it out. */
    Path application() {
        return Path.of(module, "target", "quarkus-app");
    }
}
