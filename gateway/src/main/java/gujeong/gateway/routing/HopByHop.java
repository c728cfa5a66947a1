package gujeong.gateway.routing;

import java.util.List;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Keeps from the next hop what was meant for this one only.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1">RFC 9110, 7.6.1</a>
 */
final class HopByHop implements ProxyInterceptor {

    private static final List<String> ALWAYS =
            List.of("connection", "keep-alive", "proxy-connection", "proxy-authenticate", "te", "trailer", "upgrade");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        MultiMap headers = context.request().headers();
        strip(headers);
        // the gateway's own server has told the caller to go on already
        headers.remove(HttpHeaders.EXPECT);
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        strip(context.response().headers());
        return context.sendResponse();
    }

    private static void strip(MultiMap headers) {
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            List.of(named.split(",")).forEach(name -> headers.remove(name.strip()));
        }
        ALWAYS.forEach(headers::remove);
    }
}
