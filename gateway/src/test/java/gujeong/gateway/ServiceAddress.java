package gujeong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives the gateway under test addresses for the services at which nobody answers unless a test puts a service there.
 * It serves all tests, also those that do not name it: with the same resources they share one application.
 */
public class ServiceAddress implements QuarkusTestResourceLifecycleManager {

    /** An address of this machine which the tests' other callers do not call from. */
    public static final String TRUSTED_PROXY = "127.0.0.2";

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket another = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "gujeong.services.budget",
                    "http://127.0.0.1:" + free.getLocalPort(),
                    "gujeong.services.press",
                    "http://127.0.0.1:" + another.getLocalPort(),
                    // who calls from there is a proxy that encrypts
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "true",
                    "quarkus.http.proxy.trusted-proxies",
                    TRUSTED_PROXY,
                    // a recount that is meant to differ need not be waited for
                    "gujeong.recount.patience",
                    "PT1S",
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
