package gujeong.kernel.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** Callers of an ordinary server, with limits of a second or two, each with a server of its own: they wait side by side. */
@Execution(ExecutionMode.CONCURRENT)
class WatchedServersTest {

    private static final Map<String, String> LIMITS = Map.of(
            "gujeong.connections.most", "5",
            "gujeong.connections.first-head", "PT1S",
            "gujeong.connections.next-head", "PT2S",
            "gujeong.connections.body-window", "PT1S",
            "gujeong.connections.body-bytes", "1000",
            "gujeong.connections.unread", "PT2S");

    private static final Duration SOON = Duration.ofSeconds(8);
    private static final String GET = "GET / HTTP/1.1\r\nHost: here\r\n\r\n";

    private final AtomicReference<Handler<HttpServerRequest>> answer =
            new AtomicReference<>(request -> request.response().end("served"));
    private final List<Socket> sockets = new ArrayList<>();
    private Vertx vertx;
    private int port;

    @BeforeAll
    static void setTheLimits() {
        LIMITS.forEach(System::setProperty);
    }

    @AfterAll
    static void clearTheLimits() {
        LIMITS.keySet().forEach(System::clearProperty);
    }

    @BeforeEach
    void startTheServer() throws Exception {
        vertx = Vertx.vertx();
        listen(false);
    }

    private void listen(boolean http2) throws Exception {
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(http2))
                .requestHandler(request -> answer.get().handle(request));
        port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .actualPort();
    }

    @AfterEach
    void stopTheServer() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_head_that_drips_is_not_waited_for() throws IOException {
        Socket caller = connect();

        assertThat(timeUntilClosed(caller, () -> send(caller, "G"))).isLessThan(SOON);
    }

    @Test
    void a_connection_without_a_first_request_is_closed() throws IOException {
        Socket caller = connect();

        assertThat(timeUntilClosed(caller, () -> {})).isLessThan(SOON);
    }

    @Test
    void a_body_that_drips_is_not_waited_for() throws IOException {
        answer.set(
                request -> request.body().onSuccess(body -> request.response().end("read")));
        Socket caller = connect();
        send(caller, "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100000\r\n\r\n");

        assertThat(timeUntilClosed(caller, () -> send(caller, "x"))).isLessThan(SOON);
    }

    @Test
    void a_body_that_never_comes_is_not_waited_for_when_the_answer_was_given_already() throws IOException {
        answer.set(request -> request.pause().response().setStatusCode(401).end());
        Socket caller = connect();
        send(caller, "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100000\r\n\r\n");

        assertThat(timeUntilClosed(caller, () -> {})).isLessThan(SOON);
    }

    @Test
    void a_request_that_is_worked_on_for_long_is_answered_also_where_http_2_is_offered() throws Exception {
        answer.set(request -> vertx.setTimer(4_000, late -> request.response().end("at last")));
        for (boolean http2 : new boolean[] {false, true}) {
            listen(http2);
            Socket caller = connect();
            send(caller, GET);

            assertThat(read(caller)).contains("at last");
        }
    }

    @Test
    void a_caller_may_go_over_to_http_2_where_it_is_offered() throws Exception {
        listen(true);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port))
                .timeout(SOON)
                .build();

        var answered = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answered.body()).isEqualTo("served");
        assertThat(answered.version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    @Test
    void a_body_that_comes_slowly_but_steadily_is_taken() throws IOException {
        answer.set(
                request -> request.body().onSuccess(body -> request.response().end(String.valueOf(body.length()))));
        Socket caller = connect();
        send(caller, "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 40000\r\n\r\n");
        for (int i = 0; i < 40; i++) {
            send(caller, "x".repeat(1000));
            pause(100);
        }

        assertThat(read(caller)).endsWith("40000");
    }

    @Test
    void an_answer_that_is_not_read_is_given_up() throws IOException {
        answer.set(request -> request.response().end(Buffer.buffer(new byte[64 << 20])));
        Socket caller = connect();
        send(caller, GET);
        pause(5_000);

        assertThat(drained(caller)).as("what the network buffers held").isLessThan(64 << 20);
    }

    @Test
    void a_request_that_is_worked_on_is_waited_for() throws IOException {
        answer.set(request -> vertx.setTimer(4_000, later -> request.response().end("at last")));
        Socket caller = connect();
        send(caller, GET);

        assertThat(read(caller)).endsWith("at last");
    }

    @Test
    void a_connection_that_is_kept_for_the_next_request_is_kept_for_a_while_only() throws IOException {
        Socket caller = connect();
        send(caller, GET);
        assertThat(read(caller)).endsWith("served");
        pause(1_200);
        send(caller, GET);
        assertThat(read(caller)).endsWith("served");

        assertThat(timeUntilClosed(caller, () -> {})).isLessThan(SOON);
    }

    @Test
    void who_has_been_waited_for_longest_makes_room_for_the_next() throws IOException {
        for (int i = 0; i < 20; i++) {
            connect();
        }
        Socket caller = connect();
        send(caller, GET);

        assertThat(read(caller)).endsWith("served");
        assertThat(sockets.get(0).getInputStream().read()).isEqualTo(-1);
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        sockets.add(socket);
        return socket;
    }

    private interface Step {
        void take() throws IOException;
    }

    private static Duration timeUntilClosed(Socket socket, Step meanwhile) throws IOException {
        long begin = System.nanoTime();
        socket.setSoTimeout(200);
        boolean isOpen = true;
        while (isOpen && System.nanoTime() - begin < SOON.toNanos()) {
            try {
                meanwhile.take();
                isOpen = socket.getInputStream().read(new byte[4096]) >= 0;
            } catch (SocketTimeoutException nothingCame) {
                // it is open
            } catch (SocketException closed) {
                isOpen = false;
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** One answer, which comes as a whole. */
    private static String read(Socket socket) throws IOException {
        byte[] bytes = new byte[4096];
        int length = socket.getInputStream().read(bytes);
        return length < 0 ? "closed" : new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }

    private static int drained(Socket socket) throws IOException {
        int total = 0;
        byte[] bytes = new byte[1 << 16];
        try {
            for (int n = socket.getInputStream().read(bytes);
                    n >= 0;
                    n = socket.getInputStream().read(bytes)) {
                total += n;
            }
        } catch (SocketException reset) {
            // so ends an answer that was given up
        }
        return total;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
