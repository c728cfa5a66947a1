package gujeong.local;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever dies while records are written, every acknowledged record counts, and counts once. */
@Timeout(300)
class KillsIT {

    private static final long AMOUNT = 1_000;
    private static final long PAUSE_NANOS = 200_000_000;

    private final RunningStack stack = RunningStack.withTheExample();

    @Test
    void kill_9_of_each_process_in_turn_loses_nothing_and_counts_nothing_twice() throws InterruptedException {
        Year year = Year.with(stack, 2051, 1_000_000_000);
        Writer writer = new Writer(year);
        writer.start();

        for (String process : new String[] {"budget", "gateway", "kafka", "postgres"}) {
            awaitWrites(writer, "before the kill of " + process);
            stack.part(process).daemon().kill();
            stack.startWhatIsDown();
            awaitWrites(writer, "after the kill of " + process);
        }
        writer.end();

        assertAllCounted(year, writer);
    }

    @Test
    void while_kafka_is_down_records_are_written_and_figures_follow_later() throws InterruptedException {
        Year year = Year.with(stack, 2052, 1_000_000_000);
        Writer writer = new Writer(year);
        stack.part("kafka").daemon().kill();

        writer.start();
        await().atMost(ofSeconds(60)).until(() -> writer.acknowledged.get() >= 200);
        assertThat(writer.failed.get()).isZero();
        stack.startWhatIsDown();
        writer.end();

        assertAllCounted(year, writer);
    }

    private static void awaitWrites(Writer writer, String when) {
        int before = writer.acknowledged.get();
        await("writes " + when).atMost(ofSeconds(60)).until(() -> writer.acknowledged.get() >= before + 20);
    }

    private void assertAllCounted(Year year, Writer writer) {
        await().atMost(ofSeconds(90)).untilAsserted(() -> {
            JsonNode executed = year.figure("budget.executed");
            assertThat(executed.path("value").asLong()).isEqualTo(writer.acknowledged.get() * AMOUNT);
        });
        await().atMost(ofSeconds(60)).untilAsserted(() -> {
            JsonNode completeness =
                    year.figure("budget.executed").path("completeness").path(0);
            assertThat(completeness.path("complete").asBoolean())
                    .as(completeness.toString())
                    .isTrue();
            assertThat(completeness.path("missing").asLong())
                    .as(completeness.toString())
                    .isZero();
        });
    }

    /** Writes commitments one after another; what has no answer is sent again with the same key until it has one. */
    private final class Writer {

        private final Year year;
        private final AtomicBoolean running = new AtomicBoolean(true);
        private final AtomicInteger acknowledged = new AtomicInteger();
        private final AtomicLong failed = new AtomicLong();
        private Thread thread;

        Writer(Year year) {
            this.year = year;
        }

        void start() {
            thread = new Thread(this::write, "writer");
            thread.start();
        }

        void end() throws InterruptedException {
            running.set(false);
            thread.join(60_000);
            assertThat(thread.isAlive()).isFalse();
        }

        private void write() {
            for (int n = 1; running.get(); n++) {
                String number = year.number + "-" + n;
                while (!acknowledged(number)) {
                    failed.incrementAndGet();
                    // as a caller does who was told to try again later
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
                acknowledged.incrementAndGet();
            }
        }

        private boolean acknowledged(String number) {
            try {
                stack.record("commitments", year.commitment(number, AMOUNT, year.number + "-06-30"), number);
                return true;
            } catch (Failure noAnswer) {
                return false;
            }
        }
    }
}
