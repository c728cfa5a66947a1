package gujeong.gateway.routing;

import java.util.List;
import java.util.UUID;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

import gujeong.kernel.http.RequestId;

/**
 * The headers that are forwarded. Hop-by-hop headers are not. A request id and a trace are added where the
 * caller left them out.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1">RFC 9110, 7.6.1</a>
 */
final class ForwardedHeaders {

    private static final List<String> ONE_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** The gateway's own business: how it was reached, the token in the cookie, and that the caller may go on. */
    private static final List<String> OWN = List.of(
            "host",
            "cookie",
            "expect",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-server",
            "x-forwarded-ssl");

    private ForwardedHeaders() {}

    static void request(MultiMap from, MultiMap to) {
        to.setAll(from);
        strip(to);
        OWN.forEach(to::remove);
        if (!to.contains(RequestId.HEADER)) {
            to.set(RequestId.HEADER, UUID.randomUUID().toString());
        }
        if (!to.contains("traceparent")) {
            W3CTraceContextPropagator.getInstance().inject(Context.current(), to, MultiMap::set);
        }
    }

    static void answer(MultiMap from, MultiMap to) {
        to.setAll(from);
        strip(to);
    }

    private static void strip(MultiMap headers) {
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            List.of(named.split(",")).forEach(name -> headers.remove(name.strip()));
        }
        ONE_HOP.forEach(headers::remove);
    }
}
