package gujeong.gateway.recount;

/** A service that gave no count. The message says why, for the operator who asked. */
final class NotRecounted extends Exception {

    private static final long serialVersionUID = 1;

    NotRecounted(String message) {
        super(message, null, false, false);
    }
}
