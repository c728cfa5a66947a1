package gujeong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Gives the gateway under test an address for the budget service at which a test may put a service of its own. */
public class ServiceAddress implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "gujeong.services.budget",
                    "http://127.0.0.1:" + free.getLocalPort(),
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
