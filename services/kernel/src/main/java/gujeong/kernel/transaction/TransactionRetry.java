package gujeong.kernel.transaction;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jboss.logging.Logger;

import gujeong.kernel.problem.DatabaseFaults;

/**
 * Retries a transaction that the database rolled back because of a concurrent one (deadlock, serialization failure).
 * What is done in a transaction besides the database must therefore be repeatable.
 */
public final class TransactionRetry {

    /** How often a transaction is tried in all. */
    public static final int ATTEMPTS = 4;

    private static final Logger LOG = Logger.getLogger(TransactionRetry.class);
    private static final int LONGEST_PAUSE_MILLIS = 50;

    private TransactionRetry() {}

    /** A transaction from its beginning to its end. */
    public interface Attempt<R, X extends Exception> {
        R run() throws X;
    }

    /**
     * Runs a transaction until it is done, or refused for another reason, or was tried often enough.
     *
     * @param what it is called in the log
     */
    public static <R, X extends Exception> R of(String what, Attempt<R, X> transaction) throws X {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.run();
            } catch (Exception e) {
                if (attempt == ATTEMPTS || !DatabaseFaults.isConflict(e)) {
                    throw e;
                }
                LOG.infof("%s is tried again: the database undid it", what);
                pause(attempt);
            }
        }
    }

    /** Of different length for each, or those who met once would meet again. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                ThreadLocalRandom.current().nextInt(attempt * LONGEST_PAUSE_MILLIS) + 1L));
    }
}
