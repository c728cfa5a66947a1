package gujeong.kernel.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A JSON value that is none of its type: says what one looks like, and keeps nothing of what was sent. */
public final class UnfitJson extends MismatchedInputException {

    private final transient UnfitValue why;

    public UnfitJson(JsonParser parser, Class<?> type, UnfitValue why) {
        super(parser, why.getMessage(), type);
        this.why = why;
    }

    UnfitValue why() {
        return why;
    }
}
