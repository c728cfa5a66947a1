package gujeong.gateway.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Period;

/**
 * A record's state as a measure reads it: tolerant of fields it does not know, strict about those it needs, so that a
 * missing amount stops the event instead of counting as nothing.
 */
public record State(JsonNode json) {

    public boolean voided() {
        return json.path("voided").asBoolean(false);
    }

    public boolean has(String field) {
        return json.hasNonNull(field);
    }

    public String text(String field) {
        JsonNode value = needed(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new Unmeasurable("field '" + field + "' must be text, not " + value);
        }
        return value.textValue();
    }

    /** The text, or null where the record does not have it. */
    public String textIfAny(String field) {
        return has(field) ? text(field) : null;
    }

    public LocalDate day(String field) {
        String text = text(field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unmeasurable("field '" + field + "' must be a date, not '" + text + "'");
        }
    }

    /** The day, or null where the record does not have it. */
    public LocalDate dayIfAny(String field) {
        return has(field) ? day(field) : null;
    }

    /** A time of day, such as 06:00. */
    public LocalTime time(String field) {
        String text = text(field);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unmeasurable("field '" + field + "' must be a time of day, not '" + text + "'");
        }
    }

    /** A whole number: an amount of won, a count, a year. */
    public BigDecimal whole(String field) {
        JsonNode value = needed(field);
        if (!value.isIntegralNumber()) {
            throw new Unmeasurable("field '" + field + "' must be a whole number, not " + value);
        }
        return new BigDecimal(value.bigIntegerValue());
    }

    public int year(String field) {
        BigDecimal year = whole(field);
        if (year.signum() <= 0 || year.precision() > 4) {
            throw new Unmeasurable("field '" + field + "' must be a year, not " + year);
        }
        return year.intValueExact();
    }

    public BigDecimal decimal(String field) {
        JsonNode value = needed(field);
        if (!value.isNumber()) {
            throw new Unmeasurable("field '" + field + "' must be a number, not " + value);
        }
        return value.decimalValue();
    }

    public Period period(String from, String to) {
        return new Period(day(from), day(to));
    }

    /** An object of names and texts. */
    public Dimensions dimensions(String field) {
        JsonNode value = needed(field);
        if (!value.isObject()) {
            throw new Unmeasurable("field '" + field + "' must be an object, not " + value);
        }
        Dimensions dimensions = Dimensions.NONE;
        for (var each : value.properties()) {
            if (!each.getValue().isTextual()) {
                throw new Unmeasurable("dimension '" + each.getKey() + "' must be text, not " + each.getValue());
            }
            dimensions = dimensions.with(each.getKey(), each.getValue().textValue());
        }
        return dimensions;
    }

    /** The objects in a list. */
    public List<State> each(String field) {
        JsonNode value = needed(field);
        if (!value.isArray()) {
            throw new Unmeasurable("field '" + field + "' must be a list, not " + value);
        }
        return StreamSupport.stream(value.spliterator(), false).map(State::new).toList();
    }

    private JsonNode needed(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new Unmeasurable("field '" + field + "' is missing");
        }
        return value;
    }
}
