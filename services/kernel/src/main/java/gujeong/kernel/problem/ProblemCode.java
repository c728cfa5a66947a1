package gujeong.kernel.problem;

/**
 * The catalogue of everything that can go wrong for a caller. The code is stable; its texts are in the
 * {@code Reasons}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public enum ProblemCode {
    MALFORMED_JSON(400),
    UNKNOWN_FIELD(400),
    INVALID_VALUE(400),
    UNKNOWN_PARAMETER(400),
    UNKNOWN_REFERENCE(400),
    INVALID_IMPORT(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_SLOW(408),
    RULE_BROKEN(409),
    STEP_NOT_ALLOWED(409),
    ALREADY_RECORDED(409),
    STILL_REFERRED_TO(409),
    STALE_REVISION(412),
    BODY_TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    QUESTIONS_SPENT(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    BUSY(503),
    UNAVAILABLE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public Reason title() {
        return Reason.of("problem." + name() + ".title");
    }

    /** What to do about it, unless the reason of a refusal has an action of its own. */
    public Reason action() {
        return Reason.of("problem." + name() + ".action");
    }

    /** The code for a bare HTTP status, as frameworks throw them. */
    public static ProblemCode of(int status) {
        for (ProblemCode code : new ProblemCode[] {
            UNAUTHENTICATED,
            FORBIDDEN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            BODY_TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            UNAVAILABLE
        }) {
            if (code.status == status) {
                return code;
            }
        }
        return status < 500 ? INVALID_VALUE : INTERNAL;
    }
}
