package gujeong.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The network between the services and an engine: a TCP proxy that can be cut, slowed, or made to drop everything. */
final class TcpProxy implements AutoCloseable {

    private enum State {
        WHOLE,
        CUT,
        SWALLOWING
    }

    private final InetSocketAddress target;
    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;
    private volatile Duration delay = Duration.ZERO;

    /** A wire to that port, whose near end is at {@link #port()}. */
    TcpProxy(int targetPort) {
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon("wire to " + targetPort, this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Hangs up on everybody, and on everybody who calls. */
    void cut() {
        state = State.CUT;
        hangUp();
    }

    /** Takes what is sent and lets nothing through: the caller notices nothing but silence. */
    void swallow() {
        state = State.SWALLOWING;
    }

    /** Everything arrives, but late. */
    void slow(Duration by) {
        delay = by;
    }

    /** What was sent into the silence is lost, so connections that missed something are hung up. */
    void mend() {
        if (state == State.SWALLOWING) {
            cut();
        }
        delay = Duration.ZERO;
        state = State.WHOLE;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                sockets.add(near);
                if (state == State.CUT) {
                    close(near);
                } else {
                    daemon("wire", () -> connect(near));
                }
            } catch (IOException e) {
                // the door was closed, or a caller has gone already
            }
        }
    }

    private void connect(Socket near) {
        Socket far = new Socket();
        sockets.add(far);
        try {
            far.connect(target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
        } catch (IOException e) {
            close(near);
            close(far);
            return;
        }
        daemon("wire back", () -> carry(far, near));
        carry(near, far);
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[64 * 1024];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                LockSupport.parkNanos(delay.toNanos());
                if (state == State.WHOLE) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // one end has hung up: so does the other
        }
        close(from);
        close(to);
    }

    private void hangUp() {
        sockets.forEach(this::close);
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }
}
