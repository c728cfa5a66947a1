package gujeong.gateway.routing;

import java.time.Duration;

/** Tracks which side an exchange is waiting for, and since when: the service, or the caller. */
final class ExchangeTimeouts {

    private static final long NOT_AWAITED = 0;

    private long serviceHeardAt = System.nanoTime();
    /** Read by other exchanges, which may need the connection. */
    private volatile long callerAwaitedSince = NOT_AWAITED;

    /** Something went on at the service's side. */
    void heardService() {
        serviceHeardAt = System.nanoTime();
    }

    /** From now on the next step is the caller's: to send more, or to read what is there. */
    void awaitCaller() {
        callerAwaitedSince = System.nanoTime();
    }

    void awaitService() {
        callerAwaitedSince = NOT_AWAITED;
        heardService();
    }

    boolean isServiceSilentFor(Duration time) {
        return callerAwaitedSince == NOT_AWAITED && hasPassed(time, serviceHeardAt);
    }

    boolean isCallerAwaitedFor(Duration time) {
        long since = callerAwaitedSince;
        return since != NOT_AWAITED && hasPassed(time, since);
    }

    long callerAwaitedSince() {
        return callerAwaitedSince;
    }

    static boolean hasPassed(Duration time, long since) {
        return System.nanoTime() - since > time.toNanos();
    }
}
