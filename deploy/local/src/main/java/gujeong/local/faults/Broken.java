package gujeong.local.faults;

/** Something a case itself expects did not come true. */
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
