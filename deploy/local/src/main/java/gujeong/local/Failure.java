package gujeong.local;

/** Something the user can do something about. The message says what is wrong and what to do; no stack trace is shown. */
final class Failure extends RuntimeException {

    Failure(String message) {
        super(message);
    }

    Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
