package gujeong.gateway.openapi;

/** Two API documents that cannot be merged. The message explains the failed build. */
final class MergeConflict extends RuntimeException {

    MergeConflict(String message) {
        super(message);
    }
}
