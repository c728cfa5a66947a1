package gujeong.gateway.routing;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/** A service that answers what a test says, and sees what reaches it. */
public final class ScriptedService implements AutoCloseable {

    private final URI address;
    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Handler<HttpServerRequest>> answer =
            new AtomicReference<>(request -> request.response().end("served"));
    private final AtomicReference<HttpServerRequest> seen = new AtomicReference<>();
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> deliveries = new ConcurrentHashMap<>();
    private HttpServer server;

    public ScriptedService(URI address) {
        this.address = address;
        start();
    }

    public void start() {
        server = vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(2048))
                .connectionHandler(connection -> {
                    connections.add(connection);
                    connection.closeHandler(closed -> connections.remove(connection));
                })
                .requestHandler(request -> {
                    seen.set(request);
                    deliveries
                            .computeIfAbsent(
                                    String.valueOf(request.getHeader("X-Request-Id")), id -> new AtomicInteger())
                            .incrementAndGet();
                    answer.get().handle(request);
                });
        got(server.listen(address.getPort(), address.getHost()));
    }

    /** Dies: what it was working on is never answered. */
    public void kill() {
        got(server.close());
    }

    public void answer(Handler<HttpServerRequest> handler) {
        answer.set(handler);
    }

    /** The request that came last. */
    public HttpServerRequest seen() {
        return seen.get();
    }

    int connections() {
        return connections.size();
    }

    void hangUpOnAll() {
        connections.forEach(HttpConnection::close);
    }

    /** How often the requests reached it, by their ids. */
    Map<String, AtomicInteger> deliveries() {
        return deliveries;
    }

    Vertx vertx() {
        return vertx;
    }

    static <T> T got(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        got(vertx.close());
    }
}
