package gujeong.kernel.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/**
 * Bounds how much of a kind of work is done at once, so that many callers cannot ask for more memory than the process
 * has. Work has a weight; what does not fit waits in line for a while, and the line has an end: behind it, and after
 * the wait, callers are refused with {@link ProblemCode#BUSY} (503 with Retry-After) before anything is done for them.
 */
public final class Admission {

    private final String work;
    private final int capacity;
    private final int waiting;
    private final Semaphore room;
    private final Semaphore line;
    private final Duration patience;

    /**
     * @param work what is admitted, by its key among the {@code Reasons}: "imports" is {@code work.imports}
     * @param capacity the weight of all work admitted at once, in a unit of the owner's choice
     * @param waiting how many callers may wait; each holds a worker thread, so fewer than there are of those
     * @param patience how long each of them waits
     */
    public Admission(String work, int capacity, int waiting, Duration patience) {
        this.work = work;
        this.capacity = capacity;
        this.waiting = waiting;
        this.room = new Semaphore(capacity, true);
        this.line = new Semaphore(waiting);
        this.patience = patience;
    }

    /** How many callers may wait, each holding a worker thread. */
    public int waiting() {
        return waiting;
    }

    /** Room that is held until it is closed. */
    public interface Ticket extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Admits work of weight 1.
     *
     * @throws Refusal {@link ProblemCode#BUSY} when there is no room and none becomes free in time
     */
    public Ticket enter() {
        return enter(1);
    }

    /** Admits work of a weight; one beyond the capacity is admitted alone. */
    public Ticket enter(int weight) {
        int taken = Math.min(weight, capacity);
        if (!isAdmitted(taken)) {
            throw busy();
        }
        return new Held(room, taken);
    }

    /** With a time limit even of nothing, the semaphore lets nobody pass who waits already. */
    private boolean isAdmitted(int weight) {
        try {
            return room.tryAcquire(weight, 0, TimeUnit.SECONDS) || isAdmittedAfterWaiting(weight);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isAdmittedAfterWaiting(int weight) throws InterruptedException {
        if (!line.tryAcquire()) {
            return false;
        }
        try {
            return room.tryAcquire(weight, patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            line.release();
        }
    }

    private Refusal busy() {
        return Refusal.of(ProblemCode.BUSY, Reason.of("busy", Reason.of("work." + work)));
    }

    /** Closing twice gives the room back once. */
    private static final class Held implements Ticket {
        private final Semaphore room;
        private int weight;

        Held(Semaphore room, int weight) {
            this.room = room;
            this.weight = weight;
        }

        @Override
        public synchronized void close() {
            room.release(weight);
            weight = 0;
        }
    }
}
