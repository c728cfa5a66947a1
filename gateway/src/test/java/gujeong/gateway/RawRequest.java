package gujeong.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** A connection on which exactly what a test says is sent, as no HTTP client would. */
public final class RawRequest implements AutoCloseable {

    private final Socket socket = new Socket();

    public RawRequest(URL gateway) throws IOException {
        this(gateway, "127.0.0.1");
    }

    /** @param from the address to call from; all of 127.0.0.0/8 is this machine */
    public RawRequest(URL gateway, String from) throws IOException {
        // a caller that reads nothing is noticed sooner
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(20_000);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", gateway.getPort()), 5_000);
    }

    /** Sends lines, each with its end, and the empty one behind them. */
    public RawRequest head(String... lines) throws IOException {
        return send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    public RawRequest send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** All that comes until the other side closes the connection. */
    public String answer() throws IOException {
        var bytes = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The first bytes that come. */
    public String beginning() throws IOException {
        byte[] bytes = new byte[4096];
        int length = socket.getInputStream().read(bytes);
        return length < 0 ? "" : new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
