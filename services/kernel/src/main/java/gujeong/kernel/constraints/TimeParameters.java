package gujeong.kernel.constraints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import gujeong.kernel.problem.Refusal;

/**
 * Days and instants in query parameters. They have the bounds of those in records, so that
 * no query leaves the range of the database and the calendar.
 */
public final class TimeParameters {

    private TimeParameters() {}

    /**
     * A day as {@code YYYY-MM-DD}.
     *
     * @throws Refusal 400 naming the parameter, when it is no day or out of bounds
     */
    public static LocalDate day(String name, String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(name, "value.date");
        }
        if (!Day.Check.isWithin(day)) {
            throw Refusal.invalid(name, "value.dayBounds");
        }
        return day;
    }

    /**
     * An instant with its zone, to the microsecond: no more is recorded, and a database would round what is finer to an
     * instant not yet asked about.
     *
     * @throws Refusal 400 naming the parameter, when it is no instant or out of bounds
     */
    public static Instant moment(String name, String text) {
        Instant moment;
        try {
            moment = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(name, "value.instantWithZone");
        }
        if (!OfficeInstant.Check.isWithin(moment)) {
            throw Refusal.invalid(name, "value.momentBounds");
        }
        return moment;
    }
}
