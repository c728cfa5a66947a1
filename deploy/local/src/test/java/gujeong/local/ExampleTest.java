package gujeong.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import gujeong.engines.EngineHome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a stand-in for the gateway that remembers what it was sent. */
class ExampleTest {

    private static final String STEPS =
            """
            [{"match": {"fiscalYear": 2019, "project": "GUJI"}, "step": "approval", "body": {"reference": "제220회"}}]
            """;

    @TempDir
    Path folder;

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final StringWriter told = new StringWriter();
    private HttpServer gateway;
    private String status = "REQUESTED";
    private boolean granted;

    @BeforeEach
    void startGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
        Path budget = Files.createDirectories(folder.resolve("deploy/example/budget"));
        Files.writeString(budget.resolve("02-carry-overs.csv"), "fiscalYear,project\n2019,GUJI\n");
        Files.writeString(budget.resolve("03-carry-overs.steps.json"), STEPS);
        Files.writeString(budget.resolve("01-programmes.csv"), "code,name\nNEW_MEDIA,뉴미디어\n");
        Files.writeString(budget.resolve("README.md"), "Not data.");
    }

    @AfterEach
    void stopGateway() {
        gateway.stop(0);
    }

    @Test
    void filesAreSentInOrderAndThenTheStepsAreTaken() {
        load();

        assertThat(requests.stream().map(request -> request.replaceAll("(?s) key=.*", "")))
                .containsExactly(
                        "POST /api/v1/budget/programmes/imports",
                        "POST /api/v1/budget/carry-overs/imports",
                        "GET /api/v1/budget/carry-overs?fiscalYear=2019&project=GUJI",
                        "POST /api/v1/budget/carry-overs/7/approval",
                        "GET /api/v1/operations/completeness");
        assertThat(requests.get(3)).endsWith("if-match=\"4\" {\"reference\":\"제220회\"}");
        assertThat(told.toString()).contains("/api/v1/budget/programmes: 12 records");
    }

    @Test
    void sendingAgainUsesTheSameKeysAndTakesNoStepTwice() {
        load();
        List<String> first = List.copyOf(requests.subList(0, 2));
        requests.clear();
        status = "APPROVED";

        load();

        assertThat(requests.subList(0, 2)).isEqualTo(first).doesNotHaveDuplicates();
        assertThat(requests).noneMatch(request -> request.contains("/approval"));
    }

    @Test
    void theFolderOfEachServiceIsSentToIt() throws IOException {
        Path press = Files.createDirectories(folder.resolve("deploy/example/press"));
        Files.writeString(press.resolve("01-outlets.csv"), "code,name\nHANNURI_TV,한누리TV\n");
        Files.writeString(
                press.resolve("02-releases.steps.json"),
                "[{\"match\": {\"number\": \"1\"}, \"step\": \"distribution\", \"status\": \"DISTRIBUTED\"}]");
        status = "DISTRIBUTED";

        load();

        assertThat(requests)
                .anyMatch(request -> request.startsWith("POST /api/v1/press/outlets/imports"))
                .contains("GET /api/v1/press/releases?number=1")
                .noneMatch(request -> request.contains("/distribution"))
                .anyMatch(request -> request.contains("/approval"));
    }

    @Test
    void anOfficerAllowsARegisterOfPersonsOnce() throws IOException {
        Path press = Files.createDirectories(folder.resolve("deploy/example/press"));
        Files.writeString(press.resolve("01-personal-data.allowance.json"), "{\"questions\": 5, \"hours\": 1}");

        load();

        assertThat(requests)
                .contains("GET /api/v1/press/personal-data/allowances?limit=500")
                .anyMatch(request -> request.startsWith("POST /api/v1/press/personal-data/allowances")
                        && request.endsWith("{\"questions\":5,\"hours\":1,\"caller\":\"example\"}"));
        requests.clear();
        granted = true;

        load();

        assertThat(requests).noneMatch(request -> request.startsWith("POST /api/v1/press/personal-data"));
    }

    @Test
    void aRefusalIsTold() {
        status = "refuse";

        assertThatThrownBy(this::load)
                .isInstanceOf(Failure.class)
                .hasMessageContaining("409")
                .hasMessageContaining("detail: The project was closed.");
    }

    private void load() {
        int offset = gateway.getAddress().getPort() - Service.GATEWAY.port();
        var installation = new Installation(folder, new EngineHome(folder.resolve("state")), offset);
        new Example(installation, new Progress(new PrintWriter(told))).load();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        String request = exchange.getRequestMethod() + " " + path;
        requests.add(
                exchange.getRequestMethod().equals("GET")
                        ? request
                        : request + " key=" + headers.getFirst("Idempotency-Key") + " if-match="
                                + headers.getFirst("If-Match") + " " + body);
        boolean refused = status.equals("refuse") && path.endsWith("/approval");
        String answer = refused
                ? "{\"code\":\"CONFLICT\",\"detail\":\"The project was closed.\"}"
                : path.contains("completeness")
                        ? "{\"complete\":true}"
                        : path.contains("/allowances")
                                ? "{\"items\":[" + (granted ? "{\"caller\":\"example\"}" : "") + "]}"
                                : path.endsWith("/imports")
                                        ? "{\"rows\":12}"
                                        : "{\"items\":[{\"id\":\"7\",\"revision\":4,\"status\":\"" + status + "\"}]}";
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? 409 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
