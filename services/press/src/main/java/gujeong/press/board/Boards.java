package gujeong.press.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;
import gujeong.kernel.record.Rules;

/** All boards. */
@Singleton
public class Boards extends Records<Board, BoardFacts> {

    private static final String OF_ANOTHER_KIND =
            """
            SELECT count(*)
            FROM unnest(cast(:codes AS text[]), cast(:kinds AS text[])) AS stated (code, kind)
                JOIN posting p ON p.board = stated.code AND p.board_kind <> stated.kind
            WHERE NOT p.voided""";

    private final Bookings bookings;

    Boards(Bookings bookings) {
        super(Board.class, BoardFacts.class);
        this.bookings = bookings;
    }

    @Override
    protected Board open(BoardFacts facts) {
        return new Board(facts);
    }

    /** Only a correction can contradict what is posted, for on a new board nothing is. */
    @Override
    protected Rules<Board> rules() {
        return Rules.ofCorrections(this::ensurePostingsStand);
    }

    private void ensurePostingsStand(List<Board> boards) {
        ensureKindsStand(boards);
        Map<String, List<Booking>> posted = all(boards).stream().collect(Collectors.groupingBy(Booking::board));
        List<Fault> faults = boards.stream()
                .flatMap(board ->
                        contradictions(board, posted.getOrDefault(board.facts().code(), List.of())).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, faults);
        }
    }

    private static List<Fault> contradictions(Board board, List<Booking> posted) {
        List<Fault> faults = posted.stream()
                .flatMap(booking -> board.refusal(booking.screen(), booking.slot()).stream()
                        .map(refusal -> contradiction(booking, refusal.detail())))
                .toList();
        if (faults.isEmpty() && !board.facts().rotating()) {
            Timetable timetable = new Timetable(List.of());
            faults = posted.stream()
                    .flatMap(booking -> timetable.take(booking).stream()
                            .map(other -> contradiction(booking, Reason.of("board.atOneTime", other.title()))))
                    .toList();
        }
        return faults;
    }

    private void ensureKindsStand(List<Board> boards) {
        Number ofAnotherKind = (Number) getEntityManager()
                .createNativeQuery(OF_ANOTHER_KIND)
                .setParameter(
                        "codes",
                        boards.stream().map(board -> board.facts().code()).toArray(String[]::new))
                .setParameter(
                        "kinds",
                        boards.stream()
                                .map(board -> board.facts().kind().name())
                                .toArray(String[]::new))
                .getSingleResult();
        if (ofAnotherKind.longValue() > 0) {
            throw Refusal.of(ProblemCode.STILL_REFERRED_TO, "kind", Reason.of("board.kindStays", ofAnotherKind));
        }
    }

    /** Everything that is, was or will be posted on the boards. */
    private List<Booking> all(List<Board> boards) {
        return bookings.on(boards.stream()
                .map(board -> new Bookings.Asked(board.facts().code(), LocalDate.of(1900, 1, 1), Board.NEVER))
                .toList());
    }

    private static Fault contradiction(Booking booking, Reason reason) {
        return new Fault(null, Reason.of("board.posted", booking.title(), booking.slot(), reason));
    }
}
