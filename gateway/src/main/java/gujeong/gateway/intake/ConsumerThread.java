package gujeong.gateway.intake;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** The thread that consumes into the ledger; after any failure it starts again, until it is closed. */
public final class ConsumerThread implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ConsumerThread.class);
    private static final long PAUSE_MILLIS = 2_000;
    private static final long FAREWELL_MILLIS = 8_000;

    private final ConsumerLoop.Tools tools;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile BoundedConsumer consumer;

    ConsumerThread(ConsumerLoop.Tools tools, String name) {
        this.tools = tools;
        this.thread = new Thread(this::run, name);
    }

    ConsumerThread start() {
        thread.start();
        return this;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        do {
            try (BoundedConsumer own = tools.topics().groupConsumer();
                    Admin admin = tools.topics().admin()) {
                consumer = own;
                var loop = new ConsumerLoop(tools, own, admin);
                while (open()) {
                    loop.turn();
                }
            } catch (WakeupException e) {
                LOG.debug("stopping");
            } catch (RuntimeException | Error e) {
                // figures that stop changing for good would look like a quiet day
                LOG.errorf(e, "the reading of the ledger begins again");
            }
        } while (stillOpenAfterPause());
    }

    private boolean open() {
        return closing.getCount() > 0;
    }

    private boolean stillOpenAfterPause() {
        try {
            return !closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return open();
        }
    }

    /** Lets the current batch finish, and leaves the consumer group cleanly. */
    @Override
    public void close() {
        closing.countDown();
        BoundedConsumer last = consumer;
        if (last != null) {
            last.wakeup();
        }
        try {
            thread.join(FAREWELL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
