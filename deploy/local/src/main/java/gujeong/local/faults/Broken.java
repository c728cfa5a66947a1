package gujeong.local.faults;

/** An expectation of a case itself was not met. */
final class Broken extends RuntimeException {

    Broken(String message) {
        super(message);
    }

    static void unless(boolean condition, String message) {
        if (!condition) {
            throw new Broken(message);
        }
    }
}
