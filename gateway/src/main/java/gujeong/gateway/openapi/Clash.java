package gujeong.gateway.openapi;

/** Two API documents that cannot be merged. The message explains the failed build. */
final class Clash extends RuntimeException {

    Clash(String message) {
        super(message);
    }
}
