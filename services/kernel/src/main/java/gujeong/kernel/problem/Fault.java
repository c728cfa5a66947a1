package gujeong.kernel.problem;

import java.util.regex.Pattern;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import gujeong.kernel.text.PhoneNumbersInText;

/**
 * One invalid value of a request: where it is, what was sent and why it cannot be accepted.
 *
 * @param line 1-based line of a CSV file, the header being line 1; absent outside imports
 * @param field name of the JSON field, CSV column or query parameter; absent when the whole row is meant
 * @param value what was sent, shortened; absent when nothing was, when something about a person came with it, or when it
 *     holds a telephone number
 * @param why it cannot be taken, and what can
 */
public record Fault(Integer line, String field, String value, Reason why) {

    private static final int LONGEST_ECHO = 80;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,40}");

    public Fault {
        if (value != null && PhoneNumbersInText.isIn(value.substring(0, Math.min(value.length(), 2 * LONGEST_ECHO)))) {
            value = null;
        }
        if (value != null && value.length() > LONGEST_ECHO) {
            value = value.substring(0, LONGEST_ECHO) + "…";
        }
    }

    public Fault(String field, Reason why) {
        this(null, field, null, why);
    }

    public Fault(Integer line, String field, String value, String reason, Object... named) {
        this(line, field, value, Reason.of(reason, named));
    }

    public Fault(String field, String reason, Object... named) {
        this(null, field, null, reason, named);
    }

    /** Why, in English. */
    public String reason() {
        return why.toString();
    }

    /** A broken constraint of the facts, named as the caller wrote it: {@code title}, {@code overview[2]}. */
    public static Fault of(ConstraintViolation<?> violation) {
        String field = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                field += node.getIndex() == null ? "" : "[" + node.getIndex() + "]";
            } else if (node.getName() != null && node.getKind() != ElementKind.METHOD) {
                field = node.getName();
            }
        }
        Object value = violation.getInvalidValue();
        Object holder = violation.getLeafBean();
        boolean silent = value == null || holder != null && Confidential.isIn(holder.getClass());
        return new Fault(null, field, silent ? null : String.valueOf(value), Reason.of(violation.getMessage()));
    }

    /** What was sent as a name, if it can be one; null if it may be a value in the wrong place, which is not repeated. */
    public static String nameOnly(String sent) {
        return NAME.matcher(sent).matches() ? sent : null;
    }

    /** The same without what was sent: it may be about a person, or in the wrong place. */
    public Fault withoutValue() {
        return new Fault(line, field, null, why);
    }

    public Fault atLine(int number) {
        return new Fault(number, field, value, why);
    }
}
