package gujeong.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Kafka broker that is its own KRaft controller, in a separate JVM. Topics are not created on first use: the owner of
 * a topic creates it.
 */
public final class Kafka implements AutoCloseable {

    private static final String SETTINGS =
            """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            controller.listener.names=CONTROLLER
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%4$d
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%3$s
            auto.create.topics.enable=false
            group.initial.rebalance.delay.ms=0
            # after a crash the controller waits this long before it takes the broker back
            broker.session.timeout.ms=6000
            broker.heartbeat.interval.ms=1000
            # one broker: every internal topic has one copy, and few partitions are enough
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            # sized for a small machine
            num.network.threads=2
            num.io.threads=4
            log.cleaner.dedupe.buffer.size=8388608
            """;

    private final EngineHome home;
    private final int port;
    private final int controllerPort;
    private final Path java;
    private final boolean disposable;
    private final Daemon daemon;
    private int advertisedPort;
    private Process leash;

    private Kafka(EngineHome home, int port, int controllerPort, Path java, boolean disposable) {
        this.home = home;
        this.port = port;
        this.advertisedPort = port;
        this.controllerPort = controllerPort;
        this.java = java;
        this.disposable = disposable;
        this.daemon = new Daemon(home, "kafka");
    }

    /** A broker on fixed ports that outlives this JVM and keeps its data. {@code java} is the executable to run it. */
    public static Kafka durable(EngineHome home, int port, int controllerPort, Path java) {
        return new Kafka(home, port, controllerPort, java, false);
    }

    /** A broker on free ports that ends with this JVM, for tests. For the same home it is the same broker. */
    public static Kafka disposable(EngineHome home) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new Kafka(home, Ports.freeFor(home, "kafka"), Ports.freeFor(home, "kafka-controller"), java, true);
    }

    /** The port clients are directed to, where a proxy is between them and the broker. */
    public Kafka advertisedAt(int port) {
        advertisedPort = port;
        return this;
    }

    /**
     * Starts the broker, unless it is running, and waits until it takes part in its cluster. After {@link #stop()} or
     * {@link #kill()} it can be started again, on the same port and the same data.
     *
     * @throws EngineFailure when it does not come up; the end of its log is in the message
     */
    public Kafka start() {
        launch();
        daemon.awaitReady(Duration.ofSeconds(120), () -> Files.exists(readyFile()));
        return this;
    }

    /** Whether it has started and is running. */
    public boolean isReady() {
        return daemon.isRunning() && Files.exists(readyFile());
    }

    /** Starts the broker, unless it is running, and does not wait. */
    public void launch() {
        if (daemon.isRunning()) {
            return;
        }
        Path folder = home.folder("kafka");
        Path settings = folder.resolve("server.properties");
        try {
            Files.deleteIfExists(readyFile());
            Files.writeString(
                    settings, SETTINGS.formatted(port, controllerPort, folder.resolve("data"), advertisedPort));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + settings, e);
        }
        daemon.start(command(settings), Map.of());
        if (disposable) {
            leash = daemon.leash("KILL");
        }
    }

    private Path readyFile() {
        return home.folder("kafka").resolve("ready");
    }

    private List<String> command(Path settings) {
        return List.of(
                java.toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // what lives for a minute is not worth compiling thoroughly
                "-XX:TieredStopAtLevel=" + (disposable ? 1 : 4),
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS",
                "-cp",
                Jars.broker(),
                KafkaBroker.class.getName(),
                settings.toString(),
                readyFile().toString());
    }

    public int port() {
        return port;
    }

    public int controllerPort() {
        return controllerPort;
    }

    /** What a client calls {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The broker's process while it lives. */
    public Optional<ProcessHandle> process() {
        return daemon.process();
    }

    /** Its process as such: log, signals. */
    public Daemon daemon() {
        return daemon;
    }

    /** Ends the broker in order. */
    public void stop() {
        unleash();
        daemon.stop("TERM", Duration.ofSeconds(30));
    }

    /** Ends the broker as a crash would. */
    public void kill() {
        unleash();
        daemon.kill();
    }

    @Override
    public void close() {
        stop();
    }

    private void unleash() {
        if (leash != null) {
            leash.destroyForcibly();
            leash = null;
        }
    }
}
