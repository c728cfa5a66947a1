package gujeong.gateway.routing;

import java.util.Set;
import java.util.UUID;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

import gujeong.kernel.http.RequestId;

/** Adds what a caller left out, never changes what it said: a request id, a trace, and who a signed-in reader is. */
final class Introduction implements ProxyInterceptor {

    /** A cookie is sent by the browser unasked, so it never stands behind a change. */
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final String tokenCookie;

    Introduction(String tokenCookie) {
        this.tokenCookie = tokenCookie;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        MultiMap headers = context.request().headers();
        if (!headers.contains(RequestId.HEADER)) {
            headers.set(RequestId.HEADER, UUID.randomUUID().toString());
        }
        if (!headers.contains("traceparent")) {
            W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, MultiMap::set);
        }
        Cookie token = context.request().proxiedRequest().getCookie(tokenCookie);
        if (token != null
                && !headers.contains(HttpHeaders.AUTHORIZATION)
                && READING.contains(context.request().getMethod())) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token.getValue());
        }
        return context.sendRequest();
    }
}
