package gujeong.kernel.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.OfficeInstant;
import gujeong.kernel.problem.InvalidValue;
import gujeong.kernel.problem.JsonFaults;
import gujeong.kernel.text.CharacterRules;

/** Values written as plain text, in CSV cells and query parameters. */
public final class Values {

    private Values() {}

    /** Whether a value of the type can be written as plain text. */
    public static boolean isPlain(Class<?> type) {
        return type.isEnum()
                || type == String.class
                || type == Integer.class
                || type == Long.class
                || type == Boolean.class
                || type == BigDecimal.class
                || type == LocalDate.class
                || type == LocalTime.class
                || type == Instant.class
                || type == UUID.class;
    }

    /**
     * Reads the text as a value of the type. What no record can hold need not be looked for: days
     * and instants have the same bounds wherever they are written, and a database takes no text with a NUL.
     *
     * @throws InvalidValue saying what a value of the type looks like
     */
    public static Object parse(Class<?> type, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidValue("query.control");
        }
        Object value;
        try {
            value = read(type, text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new InvalidValue(JsonFaults.expected(type));
        }
        if (value instanceof LocalDate day && !Day.Check.isWithin(day)) {
            throw new InvalidValue("value.dayBounds");
        }
        if (value instanceof Instant moment && !OfficeInstant.Check.isWithin(moment)) {
            throw new InvalidValue("value.momentBounds");
        }
        return value;
    }

    /** Whether they say the same; numbers do whatever zeros they end with. */
    public static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal another
                ? number.compareTo(another) == 0
                : Objects.equals(one, other);
    }

    private static Object read(Class<?> type, String text) {
        if (type == String.class) {
            return CharacterRules.normal(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return decimal(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(ofFourDigits(text));
        }
        if (type == LocalTime.class) {
            return JsonRules.time(text);
        }
        if (type == Instant.class) {
            return JsonRules.instant(ofFourDigits(text));
        }
        if (type == UUID.class && text.length() == 36) {
            return UUID.fromString(text);
        }
        if (type == Boolean.class && (text.equals("true") || text.equals("false"))) {
            return Boolean.valueOf(text);
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (constant.toString().equals(text)) {
                    return constant;
                }
            }
        }
        throw new IllegalArgumentException();
    }

    /** A year of more digits has a sign before it; Java knows +999999999-01-01, a database does not. */
    private static String ofFourDigits(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    /** Plain decimals only: 1e999999999 is a short text and an endless number. */
    private static BigDecimal decimal(String text) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            throw new IllegalArgumentException();
        }
        return new BigDecimal(text);
    }
}
