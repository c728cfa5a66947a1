package gujeong.budget;

import java.time.LocalDate;

import gujeong.kernel.problem.Refusal;

/** Rules about days that many records share. */
public final class Days {

    private Days() {}

    /**
     * Refuses days that stand in the wrong order. The same day twice is in order; a day that is not stated is not
     * compared.
     */
    public static void ensureOrder(String firstName, LocalDate first, String lastName, LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            throw Refusal.invalid(lastName, "must not be before " + firstName + ", " + first + ", but is " + last);
        }
    }
}
