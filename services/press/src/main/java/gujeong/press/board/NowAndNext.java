package gujeong.press.board;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Of all that is posted on a board, what runs at a moment and what is next on each screen; nothing else is kept in
 * memory.
 */
final class NowAndNext implements Consumer<Booking> {

    private final LocalDateTime moment;
    private final List<Booking> running = new ArrayList<>();
    private final Map<String, Booking> next = new HashMap<>();

    NowAndNext(LocalDateTime moment) {
        this.moment = moment;
    }

    @Override
    public void accept(Booking booking) {
        if (booking.slot().at(moment).isPresent()) {
            running.add(booking);
        } else if (booking.slot().after(moment).isPresent()) {
            next.merge(booking.screen(), booking, this::earlier);
        }
    }

    private Booking earlier(Booking one, Booking other) {
        int order = from(one).compareTo(from(other));
        return order < 0 || order == 0 && one.id().compareTo(other.id()) < 0 ? one : other;
    }

    private LocalDateTime from(Booking booking) {
        return booking.slot().after(moment).orElseThrow().from();
    }

    List<Booking> all() {
        return Stream.concat(running.stream(), next.values().stream()).toList();
    }
}
