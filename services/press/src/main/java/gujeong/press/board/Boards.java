package gujeong.press.board;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Singleton;

import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;

/** All boards. */
@Singleton
public class Boards extends Records<Board, BoardFacts> {

    private static final String OF_ANOTHER_KIND =
            """
            SELECT count(*) FROM posting WHERE NOT voided AND board = :code AND board_kind <> :kind""";

    private final Bookings bookings;

    Boards(Bookings bookings) {
        super(Board.class, BoardFacts.class);
        this.bookings = bookings;
    }

    @Override
    protected Board open(BoardFacts facts) {
        return new Board(facts);
    }

    /** Only a correction can contradict what is posted, for on a new board nothing is; corrections come singly. */
    @Override
    protected void check(List<Board> changed) {
        changed.stream().filter(board -> board.revision() > 1).forEach(this::ensurePostingsStand);
    }

    private void ensurePostingsStand(Board board) {
        ensureKindStands(board);
        List<Booking> posted = all(board);
        List<Fault> faults = posted.stream()
                .flatMap(booking -> board.refusal(booking.screen(), booking.slot()).stream()
                        .map(refusal -> contradiction(booking, refusal.getMessage())))
                .toList();
        if (faults.isEmpty() && !board.facts().rotating()) {
            Timetable timetable = new Timetable(List.of());
            faults = posted.stream()
                    .flatMap(booking -> timetable.take(booking).stream()
                            .map(other -> contradiction(booking, "it would run at one time with " + other.title())))
                    .toList();
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.RULE_BROKEN, faults);
        }
    }

    private void ensureKindStands(Board board) {
        Number ofAnotherKind = (Number) getEntityManager()
                .createNativeQuery(OF_ANOTHER_KIND)
                .setParameter("code", board.facts().code())
                .setParameter("kind", board.facts().kind().name())
                .getSingleResult();
        if (ofAnotherKind.longValue() > 0) {
            throw Refusal.of(
                    ProblemCode.STILL_REFERRED_TO,
                    "kind",
                    "kind cannot change: " + ofAnotherKind + " postings have been counted by it.");
        }
    }

    /** Everything that is, was or will be posted on the board. */
    private List<Booking> all(Board board) {
        return bookings.on(List.of(board.facts().code()), LocalDate.of(1900, 1, 1), Board.NEVER);
    }

    private static Fault contradiction(Booking booking, String reason) {
        return new Fault(null, "Posted is " + booking.title() + " (" + booking.slot() + "): " + reason);
    }
}
