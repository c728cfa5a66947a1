package gujeong.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import gujeong.engines.Database;
import gujeong.engines.EngineHome;

/**
 * The whole system as {@code gujeong up} starts it, on ports of its own and in a folder that goes with the test run.
 * Started once, with the example, for all system tests.
 */
public final class RunningStack {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningStack shared;

    private final Installation installation;
    private final Stack stack;
    private final Map<List<String>, Api> callers = new ConcurrentHashMap<>();
    private final Progress progress = new Progress(new PrintWriter(new StringWriter()));

    private RunningStack() {
        installation = new Installation(repository(), new EngineHome(temporaryFolder()), Installation.freePortOffset());
        stack = new Stack(installation);
    }

    public static synchronized RunningStack withTheExample() {
        if (shared == null) {
            RunningStack started = new RunningStack();
            Runtime.getRuntime().addShutdownHook(new Thread(started::end));
            started.stack.start(started.progress);
            started.loadTheExample();
            shared = started;
        }
        return shared;
    }

    void loadTheExample() {
        new Example(installation, progress).load();
    }

    private void end() {
        stack.stop(progress);
        Folders.delete(installation.home().root());
    }

    public Installation installation() {
        return installation;
    }

    /** The process of that name. */
    StackProcess part(String name) {
        return stack.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    long pid(String name) {
        return part(name).daemon().process().orElseThrow().pid();
    }

    /** As {@code kill -9} does it: nobody who started the process knows. */
    void kill(String name) {
        ProcessHandle process = part(name).daemon().process().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    void start(String name) {
        stack.start(name, progress);
    }

    boolean isReady() {
        return stack.isReady();
    }

    Database database(Service service) {
        return stack.database(service);
    }

    /** The same database for the server's administrator. */
    Database administered(Service service) {
        return stack.administered(service);
    }

    /** Its processes. */
    public Stack stack() {
        return stack;
    }

    Api as(String... roles) {
        return callers.computeIfAbsent(List.of(roles), named -> Api.of(installation, "system-test", named));
    }

    /** The answer to a question about a figure. */
    JsonNode figure(String key, Map<String, String> query) {
        return as("reader").get("/api/v1/figures/" + key, query);
    }

    /** Records the facts and returns the record. */
    JsonNode record(String collection, Map<String, Object> facts, String idempotencyKey) {
        return as("budget-editor")
                .post(
                        "/api/v1/budget/" + collection,
                        "application/json",
                        json(facts).toString().getBytes(StandardCharsets.UTF_8),
                        Map.of("Idempotency-Key", idempotencyKey));
    }

    static ObjectNode json(Map<String, Object> facts) {
        return JSON.valueToTree(facts);
    }

    private static Path repository() {
        return Path.of("../..").toAbsolutePath().normalize();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("gujeong-system");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
