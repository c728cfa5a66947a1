package gujeong.local.faults;

/** An expectation of a case itself was not met. */
final class CaseFailed extends RuntimeException {

    CaseFailed(String message) {
        super(message);
    }

    static void unless(boolean condition, String message) {
        if (!condition) {
            throw new CaseFailed(message);
        }
    }
}
