package gujeong.gateway.measure.press;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import gujeong.gateway.measure.State;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Posting;
import gujeong.gateway.series.Span;

/** What the boards in public places and their postings count for. */
final class BoardMeasures {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private BoardMeasures() {}

    static List<Posting> board(State board) {
        String kind = board.text("kind");
        LocalDate day = board.day("installedOn");
        var stands = Span.from(day).through(board.dayIfAny("removedOn"));
        var boardKind = Dimensions.of("boardKind", kind);
        var postings = new ArrayList<Posting>();
        postings.addAll(stands.of("press.boards", boardKind.with("place", board.text("place")), BigDecimal.ONE));
        for (State screen : board.each("screens")) {
            postings.addAll(stands.of("press.screens", boardKind.with("use", screen.text("use")), BigDecimal.ONE));
        }
        if (kind.equals("NOTICE")) {
            var place = Dimensions.of("place", board.text("place"));
            postings.addAll(stands.of("facility.notice_board", place, BigDecimal.ONE));
        }
        if (kind.equals("LED") && board.has("widthMetres") && board.has("heightMetres")) {
            postings.addAll(ledBoard(board, day));
        }
        return postings;
    }

    /**
     * Observed when it was installed; one installed later takes its place. All of it or nothing, so that the figures never
     * come from two boards: one of the time when sizes could be left out does not count here.
     */
    private static List<Posting> ledBoard(State board, LocalDate day) {
        LocalTime opens = board.time("opensAt");
        LocalTime closes = board.time("closesAt");
        Duration shown = Duration.between(opens, closes);
        if (!closes.isAfter(opens)) {
            shown = shown.plusDays(1);
        }
        return List.of(
                observed("facility.led_board.width", day, board.decimal("widthMetres")),
                observed("facility.led_board.height", day, board.decimal("heightMetres")),
                observed("press.led_board.start_hour", day, hours(opens.getHour() * 60L + opens.getMinute())),
                observed("press.led_board.end_hour", day, hours(closes.getHour() * 60L + closes.getMinute())),
                observed("press.led_board.hours_per_day", day, hours(shown.toMinutes())));
    }

    static List<Posting> posting(State posting) {
        LocalDate day = posting.day("startsOn");
        var board = Dimensions.of("board", posting.text("board"));
        String kind = posting.text("boardKind");
        var postings = new ArrayList<Posting>();
        postings.add(Posting.of("press.postings", board.with("boardKind", kind), day));
        if (kind.equals("LED")) {
            postings.add(Posting.of("press.led_board.displays", board, day));
        }
        return postings;
    }

    private static Posting observed(String figure, LocalDate day, BigDecimal quantity) {
        return Posting.of(figure, Dimensions.NONE, day, quantity);
    }

    /** A time of day or a length of time in hours, to the hundredth: 06:00 is 6, 06:30 is 6.5, 06:10 is 6.17. */
    private static BigDecimal hours(long minutes) {
        BigDecimal hours = BigDecimal.valueOf(minutes).divide(MINUTES, 2, RoundingMode.HALF_UP);
        return hours.stripTrailingZeros().scale() <= 0 ? hours.setScale(0) : hours.stripTrailingZeros();
    }
}
