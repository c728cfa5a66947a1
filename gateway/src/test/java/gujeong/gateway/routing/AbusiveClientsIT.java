package gujeong.gateway.routing;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.netty.buffer.Unpooled;
import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.gateway.RawRequest;
import gujeong.gateway.ServiceAddress;
import gujeong.kernel.testing.RealEngines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Hundreds of callers that hang up, send slowly and never read, beside well-behaved callers. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@QuarkusTestResource(ServiceAddress.class)
class AbusiveClientsIT {

    private static final String COMMITMENTS = "/api/v1/budget/commitments";
    private static final String HOST = "Host: gateway";
    private static final int MANY = 300;
    /** Longer than a connection may be kept unused while others wait, and shorter than anything is given up. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @ConfigProperty(name = "gujeong.services.budget")
    URI address;

    @TestHTTPResource
    URL gateway;

    private final java.net.http.HttpClient honest = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .build();
    private final List<RawRequest> rude = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ScriptedService service;

    @BeforeEach
    void startTheService() {
        service = new ScriptedService(address);
    }

    @AfterEach
    void stopTheService() throws IOException {
        threads.shutdownNow();
        for (RawRequest each : rude) {
            each.close();
        }
        service.close();
    }

    @Test
    void bodies_that_never_come_do_not_reach_the_service_and_leave_it_to_others() throws Exception {
        for (int i = 0; i < MANY; i++) {
            caller().head("POST " + COMMITMENTS + " HTTP/1.1", HOST, "Content-Length: 100000")
                    .send("x");
        }

        assertOthersAreServed();
        assertThat(service.deliveries())
                .as("only the honest requests reached it")
                .hasSize(10);
    }

    @Test
    void bodies_that_stop_half_way_take_no_connection_once_the_service_has_refused_them() throws Exception {
        service.answer(request -> {
            if (request.method() == HttpMethod.POST) {
                request.response().setStatusCode(401).end("refused");
            } else {
                request.response().end("served");
            }
        });
        for (int i = 0; i < MANY; i++) {
            caller().head("POST " + COMMITMENTS + " HTTP/1.1", HOST, "Content-Length: 100000")
                    .send("x".repeat(20_000));
        }

        for (RawRequest each : rude) {
            assertThat(each.beginning()).startsWith("HTTP/1.1 401");
        }
        assertOthersAreServed();
        await().untilAsserted(() -> assertThat(service.connections()).isLessThan(20));
    }

    @Test
    void bodies_that_stop_half_way_give_way_to_others_even_when_the_service_waits_for_them() throws Exception {
        service.answer(
                request -> request.body().onSuccess(body -> request.response().end("served")));
        for (int i = 0; i < MANY; i++) {
            caller().head("POST " + COMMITMENTS + " HTTP/1.1", HOST, "Content-Length: 100000")
                    .send("x".repeat(20_000));
        }

        assertOthersAreServed();
    }

    @Test
    void answers_that_nobody_reads_give_way_to_others() throws Exception {
        Buffer large = large(4 << 20);
        service.answer(
                request -> request.response().end(request.path().endsWith("/large") ? large : Buffer.buffer("served")));
        for (int i = 0; i < MANY; i++) {
            caller().head("GET " + COMMITMENTS + "/large HTTP/1.1", HOST);
        }

        assertOthersAreServed();
    }

    @Test
    void the_api_document_is_not_held_in_memory_for_those_who_do_not_read_it() throws Exception {
        long before = directMemory();
        for (int i = 0; i < MANY; i++) {
            caller().head("GET /api/v1/openapi.json HTTP/1.1", HOST);
        }

        assertThat(get("/api/v1/openapi.json").body()).startsWith("{").endsWith("}");
        assertOthersAreServed();
        assertThat(directMemory() - before).isLessThan(64L << 20);
    }

    @Test
    void callers_who_hang_up_harm_nobody_else() throws Exception {
        Buffer large = large(300_000);
        service.answer(request -> service.vertx().setTimer(2, later -> answer(request, large)));
        long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        for (int i = 0; i < 3; i++) {
            threads.execute(() -> hangUpUntil(end));
        }
        var outcomes = new ConcurrentLinkedQueue<String>();
        for (int i = 0; i < 4; i++) {
            threads.execute(() -> writeUntil(end, outcomes));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(40, TimeUnit.SECONDS)).isTrue();
        assertThat(outcomes).hasSizeGreaterThan(100).containsOnly("200");
        await().untilAsserted(() -> assertThat(service.connections()).isLessThan(40));
    }

    @Test
    void what_a_service_works_on_counts_until_it_is_done_though_the_caller_has_hung_up() throws Exception {
        var inWork = new AtomicInteger();
        var most = new AtomicInteger();
        service.answer(request -> {
            most.accumulateAndGet(inWork.incrementAndGet(), Math::max);
            service.vertx().setTimer(3_000, later -> {
                inWork.decrementAndGet();
                answer(request, Buffer.buffer());
            });
        });
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < MANY; i++) {
                caller().head("POST " + COMMITMENTS + " HTTP/1.1", HOST, "Content-Length: 12")
                        .send("{\"amount\":1}");
            }
            await().until(() -> inWork.get() == 256);
            for (RawRequest each : rude) {
                each.close();
            }
        }

        assertThat(get(COMMITMENTS).body()).isEqualTo("served");
        assertThat(most).hasValueLessThanOrEqualTo(256);
        await().untilAsserted(() -> assertThat(inWork).hasValue(0));
    }

    @Test
    void while_a_service_is_dead_callers_see_503_and_each_write_reaches_it_at_most_once() throws Exception {
        Set<String> applied = ConcurrentHashMap.newKeySet();
        service.answer(
                request -> request.body().onSuccess(body -> service.vertx().setTimer(3, later -> {
                    applied.add(request.getHeader("Idempotency-Key"));
                    request.response().end("{}");
                })));
        long end = System.nanoTime() + Duration.ofSeconds(6).toNanos();
        var outcomes = new ConcurrentLinkedQueue<String>();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 8; i++) {
            threads.execute(() -> {
                while (System.nanoTime() < end) {
                    String key = UUID.randomUUID().toString();
                    String outcome = post(key);
                    outcomes.add(outcome);
                    while (!outcome.equals("200")) {
                        outcome = post(key);
                        outcomes.add(outcome);
                    }
                    acknowledged.add(key);
                }
            });
        }
        for (int i = 0; i < 3; i++) {
            TimeUnit.MILLISECONDS.sleep(1_000);
            service.kill();
            TimeUnit.MILLISECONDS.sleep(500);
            service.start();
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(outcomes).contains("200", "503").containsOnly("200", "503");
        assertThat(applied).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(service.deliveries().values())
                .allSatisfy(times -> assertThat(times).hasValue(1));
    }

    @Test
    void a_connection_that_the_service_has_closed_meanwhile_is_not_noticed() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(post(UUID.randomUUID().toString())).isEqualTo("200");
            service.hangUpOnAll();
            await().pollInterval(Duration.ofMillis(5))
                    .untilAsserted(() -> assertThat(service.connections()).isZero());
        }
    }

    @Test
    void who_waits_too_long_for_a_service_that_is_busy_is_told_so() throws Exception {
        service.answer(request ->
                service.vertx().setTimer(8_000, later -> request.response().end("served")));
        var answers = IntStream.range(0, MANY)
                .mapToObj(i -> honest.sendAsync(request(COMMITMENTS).GET().build(), BodyHandlers.ofString()))
                .toList();

        List<HttpResponse<String>> refused = answers.stream()
                .map(java.util.concurrent.CompletableFuture::join)
                .filter(answer -> answer.statusCode() != 200)
                .toList();
        assertThat(refused).hasSize(MANY - 256).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("\"BUSY\"");
        });
    }

    private RawRequest caller() throws IOException {
        var caller = new RawRequest(gateway);
        rude.add(caller);
        return caller;
    }

    /** Reads of a service and of the gateway itself, none of which has to wait for long. */
    private void assertOthersAreServed() throws Exception {
        for (int i = 0; i < 10; i++) {
            long begin = System.nanoTime();
            assertThat(get(COMMITMENTS).body()).isEqualTo("served");
            assertThat(get("/api/v1/figures").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return honest.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.getPort() + path))
                .timeout(Duration.ofSeconds(20))
                .header("X-Request-Id", UUID.randomUUID().toString());
    }

    private String post(String key) {
        try {
            return String.valueOf(honest.send(
                            request(COMMITMENTS)
                                    .header("Idempotency-Key", key)
                                    .POST(BodyPublishers.ofString("{\"amount\":1}"))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode());
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "200";
        }
    }

    private void writeUntil(long end, ConcurrentLinkedQueue<String> outcomes) {
        while (System.nanoTime() < end) {
            outcomes.add(post(UUID.randomUUID().toString()));
        }
    }

    /** Hangs up before, while and after the answer comes. */
    private void hangUpUntil(long end) {
        while (System.nanoTime() < end) {
            boolean reads = ThreadLocalRandom.current().nextBoolean();
            try (var caller = new RawRequest(gateway)) {
                if (reads) {
                    caller.head("GET " + COMMITMENTS + "/large HTTP/1.1", HOST);
                } else {
                    caller.head("POST " + COMMITMENTS + " HTTP/1.1", HOST, "Content-Length: 12")
                            .send("{\"amount\":1}");
                }
                TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(8_000));
            } catch (IOException e) {
                // it is its own fault
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void answer(HttpServerRequest request, Buffer large) {
        if (!request.response().closed()) {
            request.response().end(request.path().endsWith("/large") ? large : Buffer.buffer("served"));
        }
    }

    /** One for all answers, or the service would be the first to run out of memory. */
    private static Buffer large(int bytes) {
        return Buffer.buffer(Unpooled.directBuffer(bytes).writeZero(bytes));
    }

    private static long directMemory() {
        return PlatformDependent.usedDirectMemory();
    }
}
