package gujeong.kernel.problem;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

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
            String name = Confidential.isIn(unknown.getReferringClass()) ? null : unknown.getPropertyName();
            return Refusal.of(
                    ProblemCode.UNKNOWN_FIELD,
                    name,
                    name == null ? Reason.of("json.unknownField", known) : Reason.of("json.noField", name, known));
        }
        if (e instanceof InvalidJson unfit) {
            return Refusal.invalid(field(unfit.getPath()), unfit.why());
        }
        if (e instanceof ValueInstantiationException unfit) {
            Reason reason = e.getCause() instanceof InvalidValue value
                    ? value.reason()
                    : expected(unfit.getType().getRawClass());
            return Refusal.of(ProblemCode.INVALID_VALUE, field(unfit.getPath()), reason);
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
            return Refusal.of(ProblemCode.INVALID_VALUE, field(mapping.getPath()), expected(tooLarge.getTargetType()));
        }
        Matcher duplicate = DUPLICATE.matcher(String.valueOf(e.getOriginalMessage()));
        if (duplicate.find()) {
            String name = Fault.nameOnly(duplicate.group(1));
            return Refusal.of(
                    ProblemCode.MALFORMED_JSON,
                    name,
                    name == null ? Reason.of("json.aFieldTwice") : Reason.of("json.fieldTwice", name));
        }
        Reason unreadable = e.getLocation() == null
                ? Reason.of("json.unreadable")
                : Reason.of(
                        "json.unreadableAt",
                        e.getLocation().getLineNr(),
                        e.getLocation().getColumnNr());
        return Refusal.of(ProblemCode.MALFORMED_JSON, unreadable);
    }

    /** Any value next to one about a person may be that value in the wrong place. */
    private static boolean isPersonal(JsonMappingException.Reference reference) {
        Object from = reference.getFrom();
        return from != null && Confidential.isIn(from instanceof Class<?> type ? type : from.getClass());
    }

    /** The parser reports text after the object the way it reports a wrong type. */
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
    public static Reason expected(Class<?> type) {
        if (type == null) {
            return Reason.of("value.ofAnotherType");
        }
        if (type.isEnum()) {
            return Reason.of(
                    "value.oneOf",
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return Reason.of(
                switch (type.getSimpleName()) {
                    case "LocalDate" -> "value.date";
                    case "LocalTime" -> "value.time";
                    case "Instant" -> "value.instant";
                    case "Long", "long", "Integer", "int" -> "value.wholeNumber";
                    case "BigDecimal" -> "value.number";
                    case "Boolean", "boolean" -> "value.boolean";
                    case "UUID" -> "value.uuid";
                    case "String" -> "value.text";
                    case "List" -> "value.list";
                    case "Map" -> "value.map";
                    default -> "value.object";
                });
    }
}
