package gujeong.local.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TcpProxyTest {

    private final ServerSocket echo = echo();
    private final TcpProxy wire = new TcpProxy(echo.getLocalPort());

    @AfterEach
    void close() throws IOException {
        wire.close();
        echo.close();
    }

    @Test
    void a_whole_wire_carries_both_ways() throws IOException {
        try (Socket caller = call()) {
            assertThat(answer(caller, 7)).isEqualTo(7);
        }
    }

    @Test
    void a_cut_wire_hangs_up_on_everybody_until_it_is_mended() throws IOException {
        try (Socket before = call()) {
            assertThat(answer(before, 1)).isEqualTo(1);

            wire.cut();

            assertHungUp(before);
            try (Socket during = call()) {
                assertHungUp(during);
            }
        }
        wire.mend();
        try (Socket after = call()) {
            assertThat(answer(after, 2)).isEqualTo(2);
        }
    }

    @Test
    void a_swallowing_wire_takes_everything_and_answers_nothing() throws IOException {
        try (Socket caller = call()) {
            assertThat(answer(caller, 1)).isEqualTo(1);

            wire.swallow();

            caller.setSoTimeout(300);
            assertThatThrownBy(() -> answer(caller, 2)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void after_a_silence_nobody_goes_on_with_a_gap_in_what_was_said() throws IOException {
        try (Socket caller = call()) {
            // a connection the proxy has not accepted yet has missed nothing, and may go on
            assertThat(answer(caller, 1)).isEqualTo(1);
            wire.swallow();
            caller.getOutputStream().write(2);

            wire.mend();

            assertHungUp(caller);
        }
    }

    @Test
    void a_slow_wire_is_late_and_complete() throws IOException {
        wire.slow(Duration.ofMillis(100));
        try (Socket caller = call()) {
            long begin = System.nanoTime();

            assertThat(answer(caller, 5)).isEqualTo(5);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    private Socket call() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), wire.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static int answer(Socket caller, int question) throws IOException {
        caller.getOutputStream().write(question);
        return caller.getInputStream().read();
    }

    private static void assertHungUp(Socket caller) throws IOException {
        try {
            assertThat(caller.getInputStream().read()).isEqualTo(-1);
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    private static ServerSocket echo() {
        try {
            ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(() -> serve(server));
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> echo(socket));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException hungUp) {
            // as a caller may
        }
    }
}
