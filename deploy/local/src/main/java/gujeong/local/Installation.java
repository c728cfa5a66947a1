package gujeong.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import gujeong.engines.EngineHome;
import gujeong.engines.Ports;

/**
 * One local copy of the system.
 *
 * @param repository the root of the sources, with what Maven built below it
 * @param home the state: data, keys, logs
 * @param portOffset added to every port, so that a second copy can run beside the first
 */
public record Installation(Path repository, EngineHome home, int portOffset) {

    private static final int POSTGRES = 15432;
    private static final int KAFKA = 19092;
    private static final int KAFKA_CONTROLLER = 19093;

    /**
     * As the script {@code deploy/gujeong} says in {@code gujeong.repository}, and the user in {@code GUJEONG_HOME} and
     * {@code GUJEONG_PORT_OFFSET}; without the latter, as the state remembers.
     */
    public static Installation fromEnvironment() {
        Path repository = Path.of(System.getProperty("gujeong.repository", "")).toAbsolutePath();
        String chosen = System.getenv("GUJEONG_HOME");
        EngineHome home = new EngineHome(isSet(chosen) ? Path.of(chosen) : repository.resolve(".gujeong"));
        String offset = System.getenv("GUJEONG_PORT_OFFSET");
        return new Installation(
                repository, home, isSet(offset) ? offset(offset) : new State(home).rememberedPortOffset());
    }

    /** For a copy that is there for a while only: with it, all ports are free at this moment. */
    public static int freePortOffset() {
        return Ports.freeOffset(IntStream.concat(
                        IntStream.of(POSTGRES, KAFKA, KAFKA_CONTROLLER),
                        Service.ALL.stream()
                                .flatMap(service -> Stream.of(service, service.again()))
                                .flatMapToInt(service -> IntStream.of(service.port(), service.managementPort())))
                .toArray());
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }

    private static int offset(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 40_000) {
            throw new Failure("GUJEONG_PORT_OFFSET is " + text + "; it must be a number from 0 to 40000");
        }
        return Integer.parseInt(text);
    }

    public int port(Service service) {
        return service.port() + portOffset;
    }

    public int managementPort(Service service) {
        return service.managementPort() + portOffset;
    }

    public int postgresPort() {
        return POSTGRES + portOffset;
    }

    public int kafkaPort() {
        return KAFKA + portOffset;
    }

    int kafkaControllerPort() {
        return KAFKA_CONTROLLER + portOffset;
    }

    public String url(Service service) {
        return "http://127.0.0.1:" + port(service);
    }

    /** Where health and metrics of a service are. */
    public String managementUrl(Service service) {
        return "http://127.0.0.1:" + managementPort(service);
    }

    /** What Maven built of a service. */
    Path built(Service service) {
        Path application = repository.resolve(service.application());
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new Failure(
                    service.name() + " is not built (" + application + " is missing): run mvn package, or use "
                            + "the script deploy/gujeong, which builds when it must");
        }
        return application;
    }

    Path example() {
        return repository.resolve("deploy/example");
    }
}
