package gujeong.kernel.problem;

/**
 * The catalogue of everything a caller can be told went wrong. The code is stable; the action says what to do about it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public enum ProblemCode {
    MALFORMED_JSON(400, "The body is not valid JSON", "Send one JSON object, UTF-8, without trailing text."),
    UNKNOWN_FIELD(400, "A field is not known", "Remove the field or correct its name; see the OpenAPI document."),
    INVALID_VALUE(400, "A value is not acceptable", "Correct the named field and send the request again."),
    UNKNOWN_PARAMETER(400, "A query parameter is not known", "Remove the parameter; see the OpenAPI document."),
    UNKNOWN_REFERENCE(400, "A record that is referred to does not exist", "Record it first, or correct the reference."),
    INVALID_IMPORT(
            400, "Rows of the file cannot be recorded; nothing was written", "Correct the rows named in errors."),
    UNAUTHENTICATED(401, "A valid bearer token is needed", "Send Authorization: Bearer <token>."),
    FORBIDDEN(403, "The token's roles do not allow this", "Ask for a token with the role the operation names."),
    NOT_FOUND(404, "There is nothing here", "Check the path and the id."),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here", "See the OpenAPI document for the methods of this path."),
    NOT_ACCEPTABLE(406, "The answer cannot be given in that form", "Ask for a media type the operation names."),
    RULE_BROKEN(409, "A rule of the records would be broken", "Change what the detail names, then try again."),
    STEP_NOT_ALLOWED(409, "The record's state does not allow this step", "Read the record's present state."),
    ALREADY_RECORDED(409, "A live record with the same key exists", "Correct or void that record instead."),
    STILL_REFERRED_TO(409, "Live records refer to this one", "Void or correct those records first."),
    STALE_REVISION(412, "The record has changed since it was read", "Read it again and repeat with its new ETag."),
    BODY_TOO_LARGE(413, "The body is too large", "Split the data; large sets go through …/imports as CSV."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported", "Send the media type the operation names."),
    KEY_REUSED(422, "The Idempotency-Key was used for another request", "Use a new key for a new request."),
    PRECONDITION_REQUIRED(428, "If-Match is missing", "Send If-Match with the record's ETag."),
    INTERNAL(500, "Something failed that should not have", "Nothing was written. Report the requestId to operations."),
    UNAVAILABLE(
            503, "The service cannot reach what it needs", "Nothing is known to be written; retry with the same key.");

    private final int status;
    private final String title;
    private final String action;

    ProblemCode(int status, String title, String action) {
        this.status = status;
        this.title = title;
        this.action = action;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String action() {
        return action;
    }

    /** The code that stands for a bare HTTP status, as frameworks throw them. */
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
