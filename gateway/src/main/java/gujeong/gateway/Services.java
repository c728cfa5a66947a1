package gujeong.gateway;

import java.net.URI;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/** The services behind the gateway: their name, which is their topic's and their path's too, and their address. */
@ConfigMapping(prefix = "gujeong.services")
public interface Services {

    /** By name, such as {@code budget} → {@code http://127.0.0.1:8081}. */
    @WithParentName
    Map<String, URI> addresses();
}
