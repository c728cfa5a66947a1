package gujeong.gateway.http;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forwarded headers are accepted only from configured proxies. Quarkus accepts them from everybody when none is
 * configured, and then a caller could say that its connection is encrypted, or whose it is.
 */
class TrustedProxies {

    void check(
            @Observes StartupEvent start,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean forwarded,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        if (forwarded && trusted.filter(proxies -> !proxies.isEmpty()).isEmpty()) {
            throw new IllegalStateException("Forwarded headers are to be honoured, but from whom is not said:"
                    + " set quarkus.http.proxy.trusted-proxies to the addresses of the proxies.");
        }
    }
}
