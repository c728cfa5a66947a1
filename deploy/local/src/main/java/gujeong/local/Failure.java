package gujeong.local;

/** Something the user can do something about. The message says what is wrong and what to do; no stack trace is shown. */
public final class Failure extends RuntimeException {

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
