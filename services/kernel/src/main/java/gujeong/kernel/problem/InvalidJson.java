package gujeong.kernel.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A JSON value that is none of its type: says what one looks like, and keeps nothing of what was sent. */
public final class InvalidJson extends MismatchedInputException {

    private final transient InvalidValue why;

    public InvalidJson(JsonParser parser, Class<?> type, InvalidValue why) {
        super(parser, why.getMessage(), type);
        this.why = why;
    }

    InvalidValue why() {
        return why;
    }
}
