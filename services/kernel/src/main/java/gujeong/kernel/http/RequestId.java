package gujeong.kernel.http;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;

/** The id a request is known by in the journal, in problems and in the log: the caller's {@code X-Request-Id} or our own. */
@RequestScoped
public class RequestId {

    public static final String HEADER = "X-Request-Id";
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private String value;

    public String value() {
        if (value == null) {
            value = UUID.randomUUID().toString();
        }
        return value;
    }

    /** Takes the caller's id if it is short and plain; anything else could forge log lines. */
    void propose(String sent) {
        if (sent != null && ACCEPTABLE.matcher(sent).matches()) {
            value = sent;
        }
    }
}
