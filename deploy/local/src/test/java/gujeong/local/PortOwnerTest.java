package gujeong.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

class PortOwnerTest {

    @Test
    void aFreePortHasNoOwner() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(PortOwner.of(port)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theProcessThatHoldsAPortIsNamed() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortOwner owner = PortOwner.of(socket.getLocalPort()).orElseThrow();

            assertThat(owner.process()).contains(ProcessHandle.current());
            assertThat(owner.description())
                    .startsWith("port " + socket.getLocalPort() + " is taken by process "
                            + ProcessHandle.current().pid() + " (")
                    .contains("java");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPortTakenOnEveryAddressIsTakenOnLoopbackToo() throws IOException {
        try (var socket = new ServerSocket(0)) {
            assertThat(PortOwner.of(socket.getLocalPort()).flatMap(PortOwner::process))
                    .contains(ProcessHandle.current());
        }
    }
}
