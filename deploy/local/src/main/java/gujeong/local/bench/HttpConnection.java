package gujeong.local.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import gujeong.local.Failure;

/**
 * One kept-alive HTTP/1.1 connection with a token, and no more than it takes: what the caller spends on a machine of
 * two cores is missing on the other side.
 */
final class HttpConnection implements AutoCloseable {

    /** @param body as UTF-8 */
    record Answer(int status, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final Socket socket;
    private final InputStream in;
    private final String common;

    HttpConnection(String base, String token) throws IOException {
        URI address = URI.create(base);
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(300_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        common = " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\nAccept: application/json\r\n";
    }

    Answer get(String path) throws IOException {
        return ask(("GET " + path + common + "\r\n").getBytes(StandardCharsets.US_ASCII), new byte[0]);
    }

    Answer post(String path, String type, String key, byte[] body) throws IOException {
        String head = "POST " + path + common + "Content-Type: " + type + "\r\nIdempotency-Key: " + key
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        return ask(head.getBytes(StandardCharsets.US_ASCII), body);
    }

    /** @throws Failure when the answer is not 2xx */
    static Answer good(Answer answer) {
        if (answer.status / 100 != 2) {
            throw new Failure("the stack answered " + answer.status + ": " + answer.text());
        }
        return answer;
    }

    private Answer ask(byte[] head, byte[] body) throws IOException {
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        return new Answer(status, chunked ? chunks() : in.readNBytes(length));
    }

    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            whole.write(in.readNBytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the other side has hung up");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
