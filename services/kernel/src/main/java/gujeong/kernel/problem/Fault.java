package gujeong.kernel.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import com.fasterxml.jackson.annotation.JsonInclude;

import gujeong.kernel.personal.Personal;

/**
 * One bad value of a request: where it stands, what was sent and why it cannot be taken.
 *
 * @param line 1-based line of a CSV file, the header being line 1; absent outside imports
 * @param field name of the JSON field, CSV column or query parameter; absent when the whole row is meant
 * @param value what was sent, shortened; absent when nothing was, or when something about a person came with it
 * @param reason why it cannot be taken, and what can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(Integer line, String field, String value, String reason) {

    private static final int LONGEST_ECHO = 80;

    public Fault {
        if (value != null && value.length() > LONGEST_ECHO) {
            value = value.substring(0, LONGEST_ECHO) + "…";
        }
    }

    public Fault(String field, String reason) {
        this(null, field, null, reason);
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
        boolean silent = value == null || holder != null && Personal.isIn(holder.getClass());
        return new Fault(null, field, silent ? null : String.valueOf(value), violation.getMessage());
    }

    /** The same without what was sent: it may be about a person, or in the wrong place. */
    public Fault withoutValue() {
        return new Fault(line, field, null, reason);
    }

    public Fault atLine(int number) {
        return new Fault(number, field, value, reason);
    }
}
