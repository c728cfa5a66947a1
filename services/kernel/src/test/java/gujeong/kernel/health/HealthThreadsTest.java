package gujeong.kernel.health;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HealthThreadsTest {

    private final HealthThreads threads = new HealthThreads();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void releaseWhoeverWaits() {
        release.countDown();
    }

    @Test
    void a_check_does_not_run_on_the_thread_that_asks() {
        HealthCheck check = () ->
                HealthCheckResponse.named(Thread.currentThread().getName()).up().build();

        assertThat(result(threads.callSync(check)).getName()).isEqualTo("health");
    }

    @Test
    void a_check_that_does_not_end_is_down_and_holds_one_thread_however_often_it_is_asked() {
        var started = new AtomicInteger();
        HealthCheck stuck = () -> {
            started.incrementAndGet();
            await(release);
            return HealthCheckResponse.up("stuck");
        };

        var first = threads.callSync(stuck).subscribeAsCompletionStage();
        var second = threads.callSync(stuck).subscribeAsCompletionStage();

        assertThat(first.join().getStatus()).isEqualTo(Status.DOWN);
        assertThat(second.join().getStatus()).isEqualTo(Status.DOWN);
        assertThat(started).hasValue(1);
    }

    @Test
    void a_check_that_has_ended_is_made_anew_the_next_time() {
        var times = new AtomicInteger();
        HealthCheck check = () -> HealthCheckResponse.up("time " + times.incrementAndGet());

        assertThat(result(threads.callSync(check)).getName()).isEqualTo("time 1");
        assertThat(result(threads.callSync(check)).getName()).isEqualTo("time 2");
    }

    private static HealthCheckResponse result(Uni<HealthCheckResponse> check) {
        return check.await().atMost(Duration.ofSeconds(10));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
