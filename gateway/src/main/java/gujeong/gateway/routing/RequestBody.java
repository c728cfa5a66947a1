package gujeong.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** The body of a caller's request: its beginning is collected, the rest streams to the service or is thrown away. */
final class RequestBody {

    private final HttpServerRequest request;
    private final RoutingConfig config;
    private final ExchangeTimeouts pace;

    private Buffer collected = Buffer.buffer();
    private boolean isWhole;

    RequestBody(HttpServerRequest request, RoutingConfig config, ExchangeTimeouts pace) {
        this.request = request;
        this.config = config;
        this.pace = pace;
    }

    /** Collects until the body is whole, or long enough to be streamed. */
    void collect(Runnable ready) {
        request.handler(part -> {
            collected.appendBuffer(part);
            if (collected.length() >= config.collected()) {
                request.pause().handler(null).endHandler(null);
                ready.run();
            }
        });
        request.endHandler(end -> {
            isWhole = true;
            ready.run();
        });
        request.resume();
    }

    boolean isWhole() {
        return isWhole;
    }

    /** Sends all of it; it may be sent again. */
    Future<Void> sendWhole(HttpClientRequest to) {
        boolean isThere = request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (!isThere) {
            return to.end();
        }
        to.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(collected.length()));
        return to.end(collected);
    }

    /** Sends what has been collected, and the rest as it comes. */
    void stream(HttpClientRequest to) {
        to.setChunked(!request.headers().contains(HttpHeaders.CONTENT_LENGTH));
        request.handler(part -> send(part, to));
        request.endHandler(end -> {
            isWhole = true;
            pace.awaitService();
            to.end();
        });
        Buffer beginning = collected;
        collected = Buffer.buffer();
        send(beginning, to);
        if (!to.writeQueueFull()) {
            request.resume();
        }
    }

    private void send(Buffer part, HttpClientRequest to) {
        pace.heardService();
        to.write(part);
        if (to.writeQueueFull()) {
            pace.awaitService();
            request.pause();
            to.drainHandler(ready -> {
                pace.heardService();
                pace.awaitCaller();
                request.resume();
            });
        } else {
            pace.awaitCaller();
        }
    }

    /** Reads the rest for a while: a caller that is still sending does not read the answer before it is done. */
    void drop(Vertx vertx) {
        if (isWhole) {
            return;
        }
        long late = vertx.setTimer(
                config.lingering().toMillis(), time -> request.connection().close());
        request.handler(part -> {});
        request.exceptionHandler(gone -> vertx.cancelTimer(late));
        request.endHandler(end -> vertx.cancelTimer(late));
        request.resume();
    }
}
