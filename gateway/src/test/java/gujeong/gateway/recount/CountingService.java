package gujeong.gateway.recount;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The budget service, as far as it counts what a test says it counts. */
final class CountingService implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, Map<String, Object>> figures = new LinkedHashMap<>();
    private volatile long journalRows;
    private volatile int status = 200;
    private volatile String otherAnswer;
    private volatile String seenToken;

    CountingService(URI address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        server.createContext("/api/v1/budget/operations/recount", this::answer);
        server.start();
    }

    /** @param dimensions names and values in turn */
    CountingService counts(String figure, Object value, String... dimensions) {
        figures.put(
                figure, Map.of("figure", figure, "nature", "ACTUAL", "dimensions", map(dimensions), "value", value));
        return this;
    }

    CountingService plans(String figure, Object value, String from, String to, String... dimensions) {
        figures.put(
                figure,
                Map.of(
                        "figure",
                        figure,
                        "nature",
                        "PLAN",
                        "dimensions",
                        map(dimensions),
                        "period",
                        Map.of("from", from, "to", to),
                        "value",
                        value));
        return this;
    }

    CountingService withJournalOf(long rows) {
        journalRows = rows;
        return this;
    }

    CountingService answering(int other, String body) {
        status = other;
        otherAnswer = body;
        return this;
    }

    String seenToken() {
        return seenToken;
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            seenToken = exchange.getRequestHeaders().getFirst("Authorization");
            String asOf = exchange.getRequestURI().getQuery().replace("asOf=", "");
            String body = otherAnswer != null
                    ? otherAnswer
                    : JSON.writeValueAsString(Map.of(
                            "service",
                            "budget",
                            "asOf",
                            asOf,
                            "journalRows",
                            journalRows,
                            "figures",
                            List.copyOf(figures.values())));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> map(String... namesAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
