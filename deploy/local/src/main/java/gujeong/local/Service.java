package gujeong.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process of the house that Maven builds.
 *
 * @param name also the name of its log
 * @param port on loopback
 * @param module the folder of its Maven module, from the repository's root
 * @param database the name of its database and its role; instances of one service share them
 * @param files what it keeps outside its database: the variable that names it, and where it is below the home
 */
public record Service(String name, int port, String module, String database, Map<String, String> files) {

    private static final int NEXT_INSTANCE = 10;

    /** Where health and metrics are, from the port for everybody. */
    private static final int MANAGEMENT = 100;

    private Service(String name, int port, String module, Map<String, String> files) {
        this(name, port, module, name, files);
    }

    /** All of them. A new service is one line here. */
    public static final List<Service> ALL = List.of(
            new Service("budget", 8081, "services/budget", Map.of()),
            new Service(
                    "press",
                    8082,
                    "services/press",
                    Map.of("GUJEONG_PERSONAL_KEYSET", "personal/press.json", "GUJEONG_SMS_SPOOL", "spool")),
            new Service("gateway", 8080, "gateway", Map.of()));

    public static final Service GATEWAY =
            ALL.stream().filter(Service::isGateway).findFirst().orElseThrow();

    boolean isGateway() {
        return database.equals("gateway");
    }

    /** Where it answers for its health and its metrics, on loopback. */
    int managementPort() {
        return port + MANAGEMENT;
    }

    /** Another process of the same service. */
    public Service again() {
        return new Service(name + "-2", port + NEXT_INSTANCE, module, database, files);
    }

    /** The runnable application, as Quarkus lays it out. */
    Path application() {
        return Path.of(module, "target", "quarkus-app");
    }
}
