package gujeong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import gujeong.engines.Daemon;

/** A running service: a copy of what Maven built, so that a later build does not pull the jars from under it. */
final class Application {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    static final String JAR = "quarkus-run.jar";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Installation installation;
    private final Service service;
    private final Daemon daemon;

    Application(Installation installation, Service service) {
        this.installation = installation;
        this.service = service;
        this.daemon = new Daemon(installation.home(), service.name());
    }

    Service service() {
        return service;
    }

    Daemon daemon() {
        return daemon;
    }

    /** @param launch starts it again */
    StackProcess part(Runnable launch) {
        return new StackProcess(
                daemon,
                List.of(installation.port(service), installation.managementPort(service)),
                this::isReady,
                launch);
    }

    /**
     * Starts what Maven has built, unless it is running, and waits until it is ready.
     *
     * @param before what is to be done with that build first
     */
    void start(Jdk jdk, Map<String, String> environment, Consumer<Path> before) {
        if (!daemon.isRunning()) {
            Path built = installation.built(service);
            Folders.delete(copy());
            Folders.copy(built, copy());
            before.accept(copy());
            launch(jdk, environment);
        }
        daemon.awaitReady(PATIENCE, this::isReady);
    }

    /** Starts the build it ran on before, unless it is running, and does not wait. */
    void launch(Jdk jdk, Map<String, String> environment) {
        daemon.start(command(jdk), environment);
    }

    /** No heap dump when memory is out: it would hold personal data in plain, and a process that keeps dying many of them. */
    private List<String> command(Jdk jdk) {
        return List.of(
                jdk.java().toString(),
                "-Xms32m",
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                copy().resolve(JAR).toString());
    }

    void stop() {
        daemon.stop("TERM", Duration.ofSeconds(30));
    }

    /** Whether Maven has rebuilt it since it was started. */
    boolean isOutdated() {
        Path running = copy().resolve(JAR);
        Path built = installation.repository().resolve(service.application()).resolve(JAR);
        return Files.exists(running) && Files.exists(built) && modified(built) > modified(running);
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(URI.create(installation.managementUrl(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path copy() {
        return installation.home().folder("applications").resolve(service.name());
    }
}
