package gujeong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Gives the gateway under test addresses for the services at which nobody answers unless a test puts a service there. */
public class ServiceAddress implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket another = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "gujeong.services.budget",
                    "http://127.0.0.1:" + free.getLocalPort(),
                    "gujeong.services.press",
                    "http://127.0.0.1:" + another.getLocalPort(),
                    // an answer that broke off is never seen to end, and is not worth waiting for
                    "quarkus.shutdown.timeout",
                    "PT1S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the port was only chosen
    }
}
