package gujeong.engines;

/** A process could not be started, or ended when it should not have. The message ends with the last lines of its log. */
public final class EngineFailure extends RuntimeException {

    EngineFailure(String message) {
        super(message);
    }

    EngineFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
