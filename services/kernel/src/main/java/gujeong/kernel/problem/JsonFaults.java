package gujeong.kernel.problem;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import gujeong.kernel.personal.Personal;

/** Says in the caller's words what was wrong with a JSON value; never repeats the parser's own message. */
public final class JsonFaults {

    private JsonFaults() {}

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'");

    public static Refusal refusal(JsonProcessingException e) {
        if (e.getCause() instanceof Refusal whileReading) {
            return whileReading;
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = String.join(
                    ", ",
                    unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .toList());
            String name = Personal.isIn(unknown.getReferringClass()) ? null : unknown.getPropertyName();
            return Refusal.of(
                    ProblemCode.UNKNOWN_FIELD,
                    name,
                    "There is no field " + (name == null ? "of that name" : name) + "; the fields are " + known + ".");
        }
        if (e instanceof ValueInstantiationException unfit && e.getCause() instanceof IllegalArgumentException why) {
            return Refusal.invalid(field(unfit.getPath()), why.getMessage());
        }
        if (e instanceof MismatchedInputException mismatch && !isTrailing(mismatch)) {
            String field = field(mismatch.getPath());
            boolean silent = mismatch.getPath().stream().anyMatch(JsonFaults::isPersonal);
            Object value = mismatch instanceof InvalidFormatException format && !silent ? format.getValue() : null;
            Fault fault =
                    new Fault(null, field, value == null ? null : value.toString(), expected(mismatch.getTargetType()));
            return Refusal.of(ProblemCode.INVALID_VALUE, List.of(fault));
        }
        if (e instanceof JsonMappingException mapping && e.getCause() instanceof InputCoercionException tooLarge) {
            return Refusal.invalid(field(mapping.getPath()), expected(tooLarge.getTargetType()));
        }
        Matcher duplicate = DUPLICATE.matcher(String.valueOf(e.getOriginalMessage()));
        if (duplicate.find()) {
            return Refusal.of(
                    ProblemCode.MALFORMED_JSON,
                    duplicate.group(1),
                    "The field " + duplicate.group(1) + " is there twice; which is meant is not said.");
        }
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return Refusal.of(ProblemCode.MALFORMED_JSON, "The body cannot be read as JSON" + where + ".");
    }

    /** Whatever stands beside a value about a person may be that value in the wrong place. */
    private static boolean isPersonal(JsonMappingException.Reference reference) {
        Object from = reference.getFrom();
        return from != null && Personal.isIn(from instanceof Class<?> type ? type : from.getClass());
    }

    /** The parser tells text after the object the way it tells a wrong type. */
    private static boolean isTrailing(MismatchedInputException e) {
        return e.getOriginalMessage().startsWith("Trailing token");
    }

    private static String field(List<JsonMappingException.Reference> path) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference reference : path) {
            if (reference.getFieldName() == null) {
                field.append('[').append(reference.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return field.isEmpty() ? null : field.toString();
    }

    /** What a value of the type looks like, for people. */
    public static String expected(Class<?> type) {
        if (type == null) {
            return "is not of the expected type";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(String::valueOf)
                                    .toList());
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "must be a date that exists, as YYYY-MM-DD";
            case "LocalTime" -> "must be a time of day that exists, as HH:MM";
            case "Instant" -> "must be an instant such as 2020-10-31T09:00:00Z";
            case "Long", "long", "Integer", "int" -> "must be a whole number within the type's range, without quotes";
            case "BigDecimal" -> "must be a number, without quotes";
            case "Boolean", "boolean" -> "must be true or false";
            case "UUID" -> "must be a UUID";
            case "String" -> "must be text";
            case "List" -> "must be a list";
            case "Map" -> "must be an object of names and values";
            default -> "must be an object";
        };
    }
}
