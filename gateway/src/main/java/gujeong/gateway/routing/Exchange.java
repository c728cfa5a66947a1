package gujeong.gateway.routing;

import java.util.Set;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import org.jboss.logging.Logger;

/**
 * One request on its way to a service, and the answer on its way back. The beginning of the body is collected before the
 * request takes a connection: most bodies are whole by then, and nothing but the service is waited for. What is longer
 * streams, at the pace of the slower side.
 *
 * <p>All of it happens on the event loop of the caller's connection, which is that of the connection to the service too.
 * Hence this rule is enough to harm no other request: until the end of the answer is seen here, the connection to the
 * service belongs to this exchange, and may be closed; afterwards it is not touched.
 */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int ATTEMPTS = 3;
    private static final long LOOK_MILLIS = 250;

    private final Destination service;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Vertx vertx;
    private final Context context;
    private final ExchangeTimeouts pace = new ExchangeTimeouts();
    private final RequestBody body;

    private HttpClientRequest toService;
    private HttpClientResponse fromService;
    private int attempts;
    private long enteredAt;
    private long looking = -1;
    /** The caller has hung up, while the service is working on the request. */
    private boolean isAbandoned;

    private boolean isOver;

    Exchange(Destination service, HttpServerRequest request, Vertx vertx) {
        this.service = service;
        this.request = request;
        this.response = request.response();
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.body = new RequestBody(request, service.config(), pace);
    }

    void begin() {
        response.closeHandler(gone -> abandon());
        request.exceptionHandler(gone -> abandon());
        body.collect(this::enter);
    }

    private void enter() {
        if (isOver) {
            return;
        }
        enteredAt = System.nanoTime();
        switch (service.capacity().enter(this)) {
            case ADMITTED -> proceed();
            case WAITING -> looking = vertx.setPeriodic(LOOK_MILLIS, each -> lookAtTheLine());
            case REFUSED -> refuseAsBusy();
        }
    }

    private void lookAtTheLine() {
        if (ExchangeTimeouts.hasPassed(service.config().patience(), enteredAt)) {
            refuseAsBusy();
        } else {
            service.capacity().makeRoomFor(this);
        }
    }

    /** There is room now. Called on any thread. */
    void admitted() {
        context.runOnContext(now -> {
            if (isOver) {
                service.capacity().leave(this);
            } else {
                proceed();
            }
        });
    }

    private void proceed() {
        vertx.cancelTimer(looking);
        looking = vertx.setPeriodic(LOOK_MILLIS, each -> lookAtTheService());
        connect();
    }

    private void lookAtTheService() {
        if (pace.isServiceSilentFor(service.config().silence())) {
            fail("it has been silent for " + service.config().silence());
        }
    }

    private void connect() {
        attempts++;
        pace.heardService();
        var options = new RequestOptions(service.address())
                .setMethod(request.method())
                .setURI(request.uri());
        service.client().get().request(options).onSuccess(this::send).onFailure(e -> fail(e.toString()));
    }

    private void send(HttpClientRequest to) {
        // the response reports the error; without a handler, a closed connection would be logged as an error
        to.exceptionHandler(reported -> {});
        if (isOver) {
            to.connection().close();
            return;
        }
        toService = to;
        ForwardedHeaders.request(request.headers(), to.headers());
        if (body.isWhole()) {
            Future<Void> sent = body.sendWhole(to);
            to.response().onSuccess(this::answer).onFailure(e -> sent.onComplete(end -> fall(e, end.failed())));
        } else {
            to.response().onSuccess(this::answer).onFailure(e -> fail(e.toString()));
            body.stream(to);
        }
    }

    /**
     * The connection was lost before an answer came to a request that can be sent again.
     *
     * @param isUnsent whether the service cannot have had the whole request, so that nothing has come of it
     */
    private void fall(Throwable cause, boolean isUnsent) {
        if (!isOver && !isAbandoned && attempts < ATTEMPTS && (isUnsent || REPEATABLE.contains(request.method()))) {
            connect();
        } else {
            fail(cause.toString());
        }
    }

    private void answer(HttpClientResponse from) {
        pace.heardService();
        fromService = from;
        // of an answer that comes too late the end is of interest, too: the connection is another request's from then
        // on
        from.exceptionHandler(e -> fail(e.toString()));
        from.endHandler(end -> complete());
        from.handler(this::pass);
        if (isAbandoned) {
            abandon();
        } else if (!isOver) {
            passHead(from);
        }
    }

    private void passHead(HttpClientResponse from) {
        response.setStatusCode(from.statusCode()).setStatusMessage(from.statusMessage());
        ForwardedHeaders.answer(from.headers(), response.headers());
        if (hasBody(from) && !from.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
    }

    private boolean hasBody(HttpClientResponse from) {
        return request.method() != HttpMethod.HEAD && from.statusCode() != 204 && from.statusCode() != 304;
    }

    private void pass(Buffer part) {
        if (isOver) {
            return;
        }
        pace.heardService();
        response.write(part);
        if (response.writeQueueFull()) {
            pace.awaitCaller();
            fromService.pause();
            response.drainHandler(ready -> {
                pace.awaitService();
                fromService.resume();
            });
        }
    }

    /** The service has answered, perhaps before it was sent the whole body: then it has no use for the rest. */
    private void complete() {
        HttpClientRequest unfinished = body.isWhole() ? null : toService;
        toService = null;
        if (unfinished != null) {
            unfinished.connection().close();
        }
        if (!isOver) {
            end();
            response.end();
            body.drop(vertx);
        }
    }

    private void fail(String cause) {
        if (isOver) {
            return;
        }
        LOG.warnf("the service %s did not answer: %s", service.name(), cause);
        breakOff(() -> service.refusals().unavailable(request));
    }

    private void refuseAsBusy() {
        breakOff(() -> service.refusals().busy(request));
    }

    /** Others need the connection, and the caller does not use it. Called on any thread. */
    void giveWay() {
        context.runOnContext(now -> {
            if (!isOver && isHeldUpByItsCaller()) {
                refuseAsBusy();
            }
        });
    }

    /** An answer that has begun already is cut off instead, so that it is not taken for a whole one. */
    private void breakOff(Runnable refusal) {
        end();
        if (isAbandoned) {
            return;
        }
        if (response.headWritten()) {
            request.connection().close();
        } else {
            response.headers().clear();
            refusal.run();
            body.drop(vertx);
        }
    }

    /**
     * The caller has hung up. A service that has the whole request works on it nevertheless, and so it counts until the
     * answer comes: otherwise callers who hang up could give a service more work than it is meant to have at a time.
     */
    private void abandon() {
        isAbandoned = true;
        boolean isWorkedOn = toService != null && fromService == null && body.isWhole();
        if (!isOver && !isWorkedOn) {
            end();
        }
    }

    private void end() {
        isOver = true;
        vertx.cancelTimer(looking);
        pace.awaitService();
        service.capacity().leave(this);
        closeToService();
    }

    /** What is held back of an answer may hold its end already: then the connection is another request's by now. */
    private void closeToService() {
        if (toService == null) {
            return;
        }
        if (fromService != null) {
            fromService.resume();
        }
        context.runOnContext(drained -> {
            if (toService != null) {
                toService.connection().close();
                toService = null;
            }
        });
    }

    boolean isHeldUpByItsCaller() {
        return pace.isCallerAwaitedFor(service.config().hesitation());
    }

    long callerAwaitedSince() {
        return pace.callerAwaitedSince();
    }
}
