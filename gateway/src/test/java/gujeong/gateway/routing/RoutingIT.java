package gujeong.gateway.routing;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.gateway.RawRequest;
import gujeong.gateway.ServiceAddress;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

/** Requests for a service, seen from the caller's side and from the service's, with a service that lives in the test. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@QuarkusTestResource(ServiceAddress.class)
class RoutingIT {

    private static final String COMMITMENTS = "/api/v1/budget/commitments";
    private static final int MEGABYTE = 1 << 20;
    private static final int FILE_MEGABYTES = 60;

    @ConfigProperty(name = "gujeong.services.budget")
    URI address;

    @TestHTTPResource
    URL gateway;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final AtomicReference<HttpServerRequest> seen = new AtomicReference<>();
    private final AtomicReference<Handler<HttpServerRequest>> answer = new AtomicReference<>();
    private HttpServer service;

    @BeforeEach
    void startTheService() {
        serve(request -> request.response().end("served"));
    }

    @AfterEach
    void stopTheService() {
        got(service.close());
        got(vertx.close());
    }

    @Test
    void aRequestReachesItsServiceAsItCame() {
        given().header("Authorization", "Bearer whatever-the-service-thinks-of-it")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "key-1")
                .header("X-Request-Id", "request-1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .queryParam("reason", "금액 오기 정정")
                .put(COMMITMENTS + "/7")
                .then()
                .statusCode(200);

        assertThat(seen.get().method()).isEqualTo(HttpMethod.PUT);
        assertThat(seen.get().path()).isEqualTo(COMMITMENTS + "/7");
        assertThat(seen.get().getParam("reason")).isEqualTo("금액 오기 정정");
        MultiMap headers = seen.get().headers();
        assertThat(headers.get("Authorization")).isEqualTo("Bearer whatever-the-service-thinks-of-it");
        assertThat(headers.get("If-Match")).isEqualTo("\"3\"");
        assertThat(headers.get("Idempotency-Key")).isEqualTo("key-1");
        assertThat(headers.getAll("X-Request-Id")).containsExactly("request-1");
        assertThat(headers.getAll("traceparent"))
                .containsExactly("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void theServicesAnswerComesBackAsItWas() {
        answer(request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", COMMITMENTS + "/7")
                .putHeader("ETag", "\"1\"")
                .putHeader("Link", "<next>; rel=\"next\"")
                .end("{}"));

        given().post(COMMITMENTS)
                .then()
                .statusCode(201)
                .header("Location", COMMITMENTS + "/7")
                .header("ETag", "\"1\"")
                .header("Link", "<next>; rel=\"next\"");
    }

    @Test
    void theServiceJudgesTheToken() {
        answer(request -> request.response()
                .setStatusCode(401)
                .putHeader("WWW-Authenticate", "Bearer")
                .end());

        given().get(COMMITMENTS).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        assertThat(seen.get().getHeader("Authorization")).isNull();
    }

    @Test
    void answersWithoutABodyStayWithout() {
        answer(request -> request.response().setStatusCode(204).end());
        assertThat(given().delete(COMMITMENTS + "/7")
                        .then()
                        .statusCode(204)
                        .extract()
                        .body()
                        .asByteArray())
                .isEmpty();

        answer(request -> request.response().putHeader("Content-Length", "6").end());
        given().head(COMMITMENTS).then().statusCode(200).header("Content-Length", "6");
    }

    @Test
    void aRequestWithoutAnIdGetsOneAndATrace() {
        given().get(COMMITMENTS).then().statusCode(200);

        assertThat(seen.get().getHeader("X-Request-Id")).isNotBlank();
        assertThat(seen.get().getHeader("traceparent")).isNotBlank();
    }

    @Test
    void whatWasMeantForOneHopGoesNoFurther() {
        answer(request -> request.response()
                .putHeader("Connection", "X-Internal")
                .putHeader("X-Internal", "1")
                .putHeader("Keep-Alive", "timeout=5")
                .end("served"));

        var response = got(request(HttpMethod.GET).compose(request -> {
            request.putHeader("Connection", "X-Hop").putHeader("X-Hop", "1").putHeader("TE", "trailers");
            return request.send();
        }));

        assertThat(seen.get().headers().names()).doesNotContain("X-Hop", "TE");
        assertThat(response.headers().names()).doesNotContain("X-Internal", "Keep-Alive");
    }

    @Test
    void aLargeFileStreamsThroughInsteadOfBeingCollected() {
        var received = new AtomicLong();
        answer(request -> request.handler(part -> received.addAndGet(part.length()))
                .endHandler(end -> request.response().end(String.valueOf(received.get()))));
        HttpClientRequest request = got(request(HttpMethod.POST));
        request.setChunked(true);
        Buffer part = Buffer.buffer(new byte[MEGABYTE]);

        got(request.write(part));
        await().untilAsserted(() ->
                assertThat(received.get()).as("the file has only begun").isPositive());
        for (int i = 1; i < FILE_MEGABYTES; i++) {
            got(request.write(part));
        }
        got(request.end());

        assertThat(got(request.response().compose(answer -> answer.body())).toString())
                .isEqualTo(String.valueOf((long) FILE_MEGABYTES * MEGABYTE));
    }

    @Test
    void aLargeFileIsTakenAsTheServiceTakesItEvenAboveTheHousesUsualSize() {
        answer(request -> request.response().setStatusCode(413).end("judged by the service"));

        var answer = got(request(HttpMethod.POST).compose(request -> {
            request.putHeader("Content-Length", String.valueOf(200L * MEGABYTE));
            request.write(Buffer.buffer(new byte[MEGABYTE]));
            return request.response();
        }));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(seen.get().getHeader("Content-Length")).isEqualTo(String.valueOf(200L * MEGABYTE));
    }

    @Test
    void anAnswerStreamsThroughInsteadOfBeingCollected() {
        answer(request -> request.response().setChunked(true).write("first"));

        var received = new StringBuffer();
        got(request(HttpMethod.GET)
                .compose(HttpClientRequest::send)
                .onSuccess(answer -> answer.handler(part -> received.append(part))));
        await().untilAsserted(() ->
                assertThat(received.toString()).as("the answer has only begun").isEqualTo("first"));
        seen.get().response().end(" and last");
        await().untilAsserted(() -> assertThat(received.toString()).isEqualTo("first and last"));
    }

    @Test
    void aCallerOfOldGetsAStreamedAnswerToo() throws IOException {
        answer(request -> {
            request.response().setChunked(true).write("first");
            request.response().end(" and last");
        });

        try (var caller = new RawRequest(gateway)) {
            caller.head("GET " + COMMITMENTS + " HTTP/1.0");
            assertThat(caller.answer()).startsWith("HTTP/1.0 200").endsWith("\r\n\r\nfirst and last");
        }
    }

    @Test
    void aCallerWhoAsksBeforeSendingIsToldToGoOn() {
        answer(request -> request.body().onSuccess(body -> request.response().end(body)));

        var body = got(request(HttpMethod.POST).compose(request -> {
            request.putHeader("Expect", "100-continue").putHeader("Content-Length", "4");
            request.continueHandler(go -> request.end("late"));
            request.sendHead();
            return request.response().compose(answer -> answer.body());
        }));

        assertThat(body.toString()).isEqualTo("late");
    }

    @Test
    void aServiceThatIsAwayIsSaidToBeAwayAndIsFoundAgain() {
        got(service.close());
        given().header("X-Request-Id", "request-2")
                .body("date,amount")
                .post(COMMITMENTS + "/imports")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .header("X-Request-Id", "request-2")
                .body("type", equalTo("urn:gujeong:problem:unavailable"))
                .body("code", equalTo("UNAVAILABLE"))
                .body("status", equalTo(503))
                .body("detail", equalTo("The service budget does not answer at the moment."))
                .body("action", notNullValue())
                .body("requestId", equalTo("request-2"));

        serve(request -> request.response().end("again"));
        given().get(COMMITMENTS).then().statusCode(200).body(equalTo("again"));
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForAWholeOne() {
        answer(request -> {
            request.response().setChunked(true).write("half of it");
            vertx.setTimer(100, later -> request.connection().close());
        });

        assertThatThrownBy(() -> got(
                        request(HttpMethod.GET).compose(HttpClientRequest::send).compose(answer -> answer.body())))
                .isInstanceOf(AssertionError.class)
                .hasRootCauseMessage("Connection was closed");
    }

    @Test
    void aServiceThatIsAwayLeavesTheOthersAlone() {
        given().get("/api/v1/press/releases")
                .then()
                .statusCode(503)
                .body("detail", equalTo("The service press does not answer at the moment."));
        assertThat(seen.get()).as("nothing of it reaches another service").isNull();
        given().get(COMMITMENTS).then().statusCode(200);
    }

    @Test
    void aServiceNobodyKnowsIsNotFound() {
        given().header("Authorization", "Bearer " + Tokens.as("reader"))
                .get("/api/v1/weather/forecasts")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void whoIsSignedInReadsRecordsTooButChangesNothingByCookie() {
        given().cookie("gujeong-token", "the-token")
                .get(COMMITMENTS + "/7")
                .then()
                .statusCode(200);
        assertThat(seen.get().getHeader("Authorization")).isEqualTo("Bearer the-token");

        given().cookie("gujeong-token", "the-token")
                .delete(COMMITMENTS + "/7")
                .then()
                .statusCode(200);
        assertThat(seen.get().getHeader("Authorization")).isNull();

        given().cookie("gujeong-token", "the-token")
                .header("Authorization", "Bearer another")
                .get(COMMITMENTS)
                .then()
                .statusCode(200);
        assertThat(seen.get().getHeader("Authorization")).isEqualTo("Bearer another");
    }

    private void serve(Handler<HttpServerRequest> handler) {
        answer(handler);
        service = vertx.createHttpServer().requestHandler(request -> {
            seen.set(request);
            answer.get().handle(request);
        });
        got(service.listen(address.getPort(), address.getHost()));
    }

    private void answer(Handler<HttpServerRequest> handler) {
        answer.set(handler);
    }

    private Future<HttpClientRequest> request(HttpMethod method) {
        return client.request(new RequestOptions()
                .setMethod(method)
                .setHost(gateway.getHost())
                .setPort(gateway.getPort())
                .setURI(COMMITMENTS));
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
