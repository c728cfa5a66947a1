package gujeong.press.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The time taken on screens that show one thing at a time. */
public final class Timetable {

    private record Screen(String board, String code) {}

    private final Map<Screen, TreeMap<LocalDate, List<Booking>>> taken = new HashMap<>();
    private final Map<UUID, Booking> known = new HashMap<>();
    private long longest;

    /** A timetable with these bookings, whether or not they fit together. */
    public Timetable(Collection<Booking> bookings) {
        bookings.forEach(this::add);
    }

    /**
     * Takes the booking's time, instead of that which it took before.
     *
     * @return what has that time already, and then nothing was taken; empty if it was free
     */
    public Optional<Booking> take(Booking booking) {
        remove(booking.id());
        Optional<Booking> other = nearby(booking)
                .filter(there -> there.slot().overlaps(booking.slot()))
                .findFirst();
        if (other.isEmpty()) {
            add(booking);
        }
        return other;
    }

    /** Those that begin too late or too early to meet the booking need not be looked at. */
    private Stream<Booking> nearby(Booking booking) {
        Slot slot = booking.slot();
        return days(booking)
                .subMap(
                        slot.firstDay().minusDays(longest + 1),
                        true,
                        slot.lastDay().plusDays(1),
                        true)
                .values()
                .stream()
                .flatMap(List::stream);
    }

    private void add(Booking booking) {
        Slot slot = booking.slot();
        longest = Math.max(longest, ChronoUnit.DAYS.between(slot.firstDay(), slot.lastDay()));
        days(booking).computeIfAbsent(slot.firstDay(), day -> new ArrayList<>()).add(booking);
        known.put(booking.id(), booking);
    }

    private void remove(UUID id) {
        Booking before = known.remove(id);
        if (before != null) {
            days(before).get(before.slot().firstDay()).remove(before);
        }
    }

    private TreeMap<LocalDate, List<Booking>> days(Booking booking) {
        return taken.computeIfAbsent(new Screen(booking.board(), booking.screen()), screen -> new TreeMap<>());
    }
}
