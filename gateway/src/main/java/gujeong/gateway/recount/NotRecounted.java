package gujeong.gateway.recount;

/** A service that could not be recounted. The message says why, for the operator. */
final class NotRecounted extends Exception {

    private static final long serialVersionUID = 1;

    NotRecounted(String message) {
        super(message, null, false, false);
    }
}
