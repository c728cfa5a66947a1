package gujeong.local.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sends requests byte by byte as they are, which a well-behaved client would refuse to. Keeps one connection to every
 * process; used by one thread.
 */
final class RawClient implements AutoCloseable {

    /** Longer than anything may take. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<Integer, Socket> connections = new HashMap<>();

    Response send(Request request) {
        long begin = System.nanoTime();
        boolean kept = connections.containsKey(request.where().port());
        try {
            return exchange(request, begin, false);
        } catch (SocketTimeoutException e) {
            drop(request);
            return Response.silent("no answer within " + PATIENCE.toSeconds() + " s", since(begin));
        } catch (IOException e) {
            drop(request);
            return kept ? again(request, begin) : Response.silent("connection lost: " + e.getMessage(), since(begin));
        }
    }

    /** A connection that was kept may have been closed at the other end meanwhile. */
    private Response again(Request request, long begin) {
        try {
            return exchange(request, begin, true);
        } catch (SocketTimeoutException e) {
            drop(request);
            return Response.silent("no answer within " + PATIENCE.toSeconds() + " s", since(begin));
        } catch (IOException e) {
            drop(request);
            return Response.silent("connection lost: " + e.getMessage(), since(begin));
        }
    }

    private Response exchange(Request request, long begin, boolean repeated) throws IOException {
        Socket socket = connections.get(request.where().port());
        if (socket == null) {
            socket = new Socket();
            socket.connect(new InetSocketAddress("127.0.0.1", request.where().port()), 5_000);
            socket.setTcpNoDelay(true);
            connections.put(request.where().port(), socket);
        }
        socket.setSoTimeout((int) patience(request).toMillis());
        IOException refused = write(socket, request);
        var in = new BufferedInputStream(socket.getInputStream());
        int status;
        Map<String, String> headers;
        do {
            try {
                status = status(line(in));
            } catch (EOFException | java.net.SocketException e) {
                throw refused == null ? e : refused;
            }
            headers = headers(in);
        } while (status / 100 == 1);
        byte[] body = request.method().equals("HEAD") ? new byte[0] : body(in, status, headers);
        if (refused != null
                || !request.how().isDocumented()
                || "close".equalsIgnoreCase(headers.get("connection"))
                || in.available() > 0) {
            drop(request);
        }
        return new Response(status, headers, body, since(begin), null, repeated);
    }

    /** A server that waits for the rest of a broken frame is right to. */
    private static Duration patience(Request request) {
        return request.how() == Request.How.FRAME ? Duration.ofSeconds(1) : PATIENCE;
    }

    /** A server that refuses a body may close before it is sent; the response is there nevertheless. */
    private static IOException write(Socket socket, Request request) {
        try {
            var all = new ByteArrayOutputStream();
            all.writeBytes(request.head());
            if (request.body() != null) {
                all.writeBytes(request.body());
            }
            all.writeTo(socket.getOutputStream());
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private static int status(String line) throws IOException {
        String[] parts = line.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("\\d{3}")) {
            throw new IOException("not an answer: " + line);
        }
        return Integer.parseInt(parts[1]);
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static byte[] body(InputStream in, int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            var body = new ByteArrayOutputStream();
            for (int size = size(in); size > 0; size = size(in)) {
                body.writeBytes(exactly(in, size));
                line(in);
            }
            headers(in);
            return body.toByteArray();
        }
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : exactly(in, Integer.parseInt(length));
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";")[0].strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed without an answer");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void drop(Request request) {
        close(connections.remove(request.where().port()));
    }

    @Override
    public void close() {
        connections.values().forEach(RawClient::close);
        connections.clear();
    }

    private static void close(Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException ignored) {
            // it was to be gone
        }
    }
}
