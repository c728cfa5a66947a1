package gujeong.kernel.constraints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import gujeong.kernel.problem.Refusal;

/** Rules about dates that many records share. */
public final class DateRules {

    /** The time zone of the office. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private DateRules() {}

    /** The date in the office's time zone at an instant. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The instant a day begins in the office's time zone. */
    static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /**
     * Refuses days in the wrong order. The same day twice is in order; a day that is not stated is not
     * compared.
     */
    public static void ensureOrder(String firstName, LocalDate first, String lastName, LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            throw Refusal.invalid(lastName, "days.order", firstName, first, last);
        }
    }

    /** Refuses an instant that falls on another day than the one stated beside it. */
    public static void ensureSame(String dayName, LocalDate day, String instantName, Instant instant) {
        if (instant != null && !of(instant).equals(day)) {
            throw Refusal.invalid(instantName, "days.same", dayName, day, of(instant));
        }
    }
}
