package gujeong.press.board;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a board shows at a moment.
 *
 * @param open whether it is installed and within its opening hours
 */
@Schema(name = "BoardNow")
record BoardNow(UUID id, String code, String name, Instant at, boolean open, List<OnScreen> screens) {

    /**
     * @param running what runs; several on a rotating board
     * @param next what begins next of that which does not run now; null if nothing more is posted
     */
    @Schema(name = "OnScreen")
    record OnScreen(String screen, ScreenUse use, List<OnShow> running, OnShow next) {}

    /**
     * @param id the posting's
     * @param until when it ends for the day
     */
    @Schema(name = "OnShow")
    record OnShow(UUID id, String title, String requestedBy, Instant from, Instant until) {}

    /** @param posted everything posted on the board that runs at the moment or later */
    static BoardNow of(Board board, List<Booking> posted, Instant at, ZoneId zone) {
        LocalDateTime moment = LocalDateTime.ofInstant(at, zone);
        List<OnScreen> screens = board.facts().screens().stream()
                .map(screen -> onScreen(
                        screen,
                        posted.stream()
                                .filter(booking -> booking.screen().equals(screen.code()))
                                .toList(),
                        moment,
                        zone))
                .toList();
        return new BoardNow(
                board.id(),
                board.facts().code(),
                board.facts().name(),
                at,
                board.opening().at(moment).isPresent(),
                screens);
    }

    private static OnScreen onScreen(BoardScreen screen, List<Booking> posted, LocalDateTime moment, ZoneId zone) {
        List<OnShow> running = posted.stream()
                .flatMap(booking -> booking.slot().at(moment).map(showing -> onShow(booking, showing, zone)).stream())
                .toList();
        Optional<OnShow> next = posted.stream()
                .filter(booking -> booking.slot().at(moment).isEmpty())
                .flatMap(
                        booking -> booking.slot().after(moment).map(showing -> onShow(booking, showing, zone)).stream())
                .min(Comparator.comparing(OnShow::from).thenComparing(OnShow::id));
        return new OnScreen(screen.code(), screen.use(), running, next.orElse(null));
    }

    private static OnShow onShow(Booking booking, Slot.Showing showing, ZoneId zone) {
        return new OnShow(
                booking.id(),
                booking.title(),
                booking.requestedBy(),
                showing.from().atZone(zone).toInstant(),
                showing.until().atZone(zone).toInstant());
    }
}
