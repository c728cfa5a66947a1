package gujeong.budget.conventions;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.ManagementPort;
import gujeong.kernel.testing.RealEngines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What operators and their tools ask a service. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class HealthIT {

    @ConfigProperty(name = "quarkus.thread-pool.max-threads")
    int threads;

    @Inject
    ExecutorService workers;

    @Test
    void health_and_metrics_are_on_the_management_port_and_not_on_the_public_one() {
        ManagementPort.get("/q/health/ready").then().statusCode(200).body(containsString("Database"));
        ManagementPort.get("/q/metrics").then().statusCode(200).body(containsString("outbox_unpublished"));
        ManagementPort.get("/api/v1/budget/openapi").then().statusCode(404);
        ManagementPort.assertAbsentFromThePublicPort();
    }

    @Test
    void health_is_answered_while_every_worker_thread_is_busy() {
        var release = new CountDownLatch(1);
        var busy = new AtomicInteger();
        try {
            for (int task = 0; task < threads + 100; task++) {
                workers.execute(() -> {
                    busy.incrementAndGet();
                    waitFor(release);
                });
            }
            await().until(() -> busy.get() >= threads);
            assertThat(busy).as("all others wait for a worker").hasValue(threads);

            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                ManagementPort.get("/q/health/live").then().statusCode(200);
                ManagementPort.get("/q/health/ready").then().statusCode(200);
            });
        } finally {
            release.countDown();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
