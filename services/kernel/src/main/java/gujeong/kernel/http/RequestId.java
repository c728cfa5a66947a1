package gujeong.kernel.http;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;

import gujeong.kernel.text.PhoneNumbersInText;

/** The id a request is known by in the journal, in problems and in the log: the caller's {@code X-Request-Id} or our own. */
@RequestScoped
public class RequestId {

    public static final String HEADER = "X-Request-Id";
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private String value;

    public String value() {
        if (value == null) {
            value = UUID.randomUUID().toString();
        }
        return value;
    }

    /**
     * Takes the caller's id if it is short and plain, for anything else could forge log lines, and if no telephone number
     * is in it: it is journalled.
     */
    void propose(String sent) {
        if (sent != null && ACCEPTABLE.matcher(sent).matches() && (isUuid(sent) || !PhoneNumbersInText.isIn(sent))) {
            value = sent;
        }
    }

    /** Random digits that look like a number by chance are none. */
    public static boolean isUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }
}
