package gujeong.gateway.http;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Decides which token of a request is used, before anything reads it. {@code Authorization} counts where there is one.
 * Otherwise the cookie of the sign-in page does, and becomes {@code Authorization}: for reading, and for anything else
 * only when the browser says that a page of this gateway sent the request, since it adds the cookie unasked. Nothing
 * behind this looks at the cookie for a token, neither the gateway's own resources nor a service.
 */
@ApplicationScoped
public class Credentials {

    /** The cookie that holds a person's token. */
    public static final String COOKIE = "gujeong-token";

    /** Before authentication, which has 200. */
    private static final int FIRST = 1000;

    private static final String SCHEME = "Bearer ";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    void register(@Observes Filters filters) {
        filters.register(Credentials::decide, FIRST);
    }

    private static void decide(RoutingContext route) {
        HttpServerRequest request = route.request();
        if (!request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            Cookie token = request.getCookie(COOKIE);
            if (token != null && !token.getValue().isEmpty() && counts(request)) {
                request.headers().set(HttpHeaders.AUTHORIZATION, SCHEME + token.getValue());
            }
        }
        route.next();
    }

    private static boolean counts(HttpServerRequest request) {
        return READING.contains(request.method()) || Origin.of(request) == Origin.OWN;
    }

    /**
     * Whether a request brought a token of its own, and not that of the cookie.
     *
     * @param authorization the header as it is behind this; null for none
     * @param cookie the cookie's value; null for none
     */
    public static boolean isOwnToken(String authorization, String cookie) {
        return authorization != null && !authorization.equals(SCHEME + cookie);
    }
}
