package gujeong.kernel.problem;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/** Classifies database exceptions, by class and SQLSTATE. Never by their text, which may change. */
public final class DatabaseFaults {

    private DatabaseFaults() {}

    /**
     * No connection could be had or it was lost: refused, broken, shut down (SQLSTATE classes 08, 53 and 57), or the pool
     * had none left in time.
     */
    public static boolean isAway(Throwable e) {
        return isAnyCause(
                e,
                cause -> cause instanceof SQLTransientException
                        || cause instanceof ConnectException
                        || cause instanceof SQLException sql
                                && (isFromThePool(sql)
                                        || isOfClass(sql, "08")
                                        || isOfClass(sql, "53")
                                        || isOfClass(sql, "57")));
    }

    /**
     * The transaction is undone because of another one beside it: a deadlock or serialization failure (SQLSTATE class 40),
     * or it was {@link ConcurrentChange}. The same transaction may succeed when it is repeated.
     */
    public static boolean isConflict(Throwable e) {
        return isAnyCause(
                e,
                cause ->
                        cause instanceof ConcurrentChange || cause instanceof SQLException sql && isOfClass(sql, "40"));
    }

    /**
     * The driver throws subclasses of its own; the bare class without a SQLSTATE is the connection pool's, when there is
     * no connection in time or it is closing.
     */
    private static boolean isFromThePool(SQLException e) {
        return e.getClass() == SQLException.class && e.getSQLState() == null;
    }

    private static boolean isOfClass(SQLException e, String stateClass) {
        return e.getSQLState() != null && e.getSQLState().startsWith(stateClass);
    }

    /** A failed commit keeps what the database said among its suppressed exceptions. */
    private static boolean isAnyCause(Throwable e, Predicate<Throwable> kind) {
        return isAnyCause(e, kind, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isAnyCause(Throwable e, Predicate<Throwable> kind, Set<Throwable> seen) {
        if (e == null || !seen.add(e)) {
            return false;
        }
        if (kind.test(e) || isAnyCause(e.getCause(), kind, seen)) {
            return true;
        }
        for (Throwable suppressed : e.getSuppressed()) {
            if (isAnyCause(suppressed, kind, seen)) {
                return true;
            }
        }
        return false;
    }
}
