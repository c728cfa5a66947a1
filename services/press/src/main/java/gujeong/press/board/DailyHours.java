package gujeong.press.board;

import java.time.LocalTime;

/**
 * A stretch of the day, the same every day.
 *
 * @param from when it begins
 * @param to when it ends; at or before {@code from} is on the next day
 */
public record DailyHours(LocalTime from, LocalTime to) {

    static final int DAY = 24 * 60;

    /** How long it is, from 1 minute to a whole day. */
    int minutes() {
        int minutes = Math.floorMod(minute(to) - minute(from), DAY);
        return minutes == 0 ? DAY : minutes;
    }

    boolean contain(DailyHours other) {
        int later = Math.floorMod(minute(other.from) - minute(from), DAY);
        return minutes() == DAY || later + other.minutes() <= minutes();
    }

    static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    @Override
    public String toString() {
        return from + " ~ " + to;
    }
}
