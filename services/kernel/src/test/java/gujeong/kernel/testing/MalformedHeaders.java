package gujeong.kernel.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Every header a server reads, with values that mean nothing; sent as bytes, for no client library would. */
public final class MalformedHeaders {

    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Content-Encoding",
            "Content-Language",
            "Content-Length",
            "Content-Type",
            "Cookie",
            "Expect",
            "Forwarded",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "Idempotency-Key",
            "Origin",
            "Range",
            "TE",
            "Transfer-Encoding",
            "Upgrade",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Request-Id",
            "baggage",
            "traceparent",
            "tracestate");
    private static final List<String> VALUES = List.of(
            "", "x", "/", "application/json, text/csv", ";=,", "\"", "%zz", "é", "a;b=\"", "*/*;q=x", "-1", "9e99");
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int CALLERS = 8;

    private MalformedHeaders() {}

    /** All of them, as lines of a request. */
    private static List<String> lines() {
        return NAMES.stream()
                .flatMap(name -> VALUES.stream().map(value -> name + ": " + value))
                .toList();
    }

    /** The answers to requests of these lines and one of the headers each, by that header. A few are asked at once. */
    public static Map<String, String> answers(URL process, String... request) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            Map<String, CompletableFuture<String>> answers = new LinkedHashMap<>();
            for (String line : lines()) {
                String[] lines =
                        Stream.concat(Stream.of(request), Stream.of(line)).toArray(String[]::new);
                answers.put(line, CompletableFuture.supplyAsync(() -> answerOf(process, lines), callers));
            }
            Map<String, String> received = new LinkedHashMap<>();
            answers.forEach((line, answer) -> received.put(line, answer.join()));
            return received;
        } finally {
            callers.shutdown();
        }
    }

    private static String answerOf(URL process, String... lines) {
        try {
            return answer(process, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole answer to a request of these lines and a proper Host; empty when there is none. */
    public static String answer(URL process, String... lines) throws IOException {
        return answerTo(process, Stream.concat(Stream.of(lines), Stream.of("Host: localhost")));
    }

    /** The whole answer to a request of these lines alone; empty when there is none. */
    public static String answerWithoutHost(URL process, String... lines) throws IOException {
        return answerTo(process, Stream.of(lines));
    }

    private static String answerTo(URL process, Stream<String> lines) throws IOException {
        try (var socket = new Socket(process.getHost(), process.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String head = Stream.concat(lines, Stream.of("Connection: close", "", ""))
                    .reduce((one, other) -> one + "\r\n" + other)
                    .orElseThrow();
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException e) {
                // it waits for a body that a header announced
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
