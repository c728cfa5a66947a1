package gujeong.kernel.problem;

/**
 * Another transaction changed what this one had read before it held its locks. Nothing is wrong with the request: the
 * transaction is to be repeated from its beginning.
 */
public final class ConcurrentChange extends RuntimeException {

    public ConcurrentChange() {
        super("what was read before the locks is no longer so", null, false, false);
    }
}
