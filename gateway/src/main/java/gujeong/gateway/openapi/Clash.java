package gujeong.gateway.openapi;

/** Two API documents that cannot be one. The message is for whoever sees the build fail. */
final class Clash extends RuntimeException {

    Clash(String message) {
        super(message);
    }
}
