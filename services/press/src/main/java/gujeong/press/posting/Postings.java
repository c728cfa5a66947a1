package gujeong.press.posting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import gujeong.kernel.record.Records;
import gujeong.kernel.record.Referred;
import gujeong.press.board.Board;
import gujeong.press.board.Bookings;
import gujeong.press.board.Timetable;

/** All postings. */
@Singleton
public class Postings extends Records<Posting, PostingFacts> {

    private final Bookings bookings;

    Postings(Bookings bookings) {
        super(Posting.class, PostingFacts.class);
        this.bookings = bookings;
    }

    @Override
    protected Posting open(PostingFacts facts) {
        return new Posting(facts);
    }

    /** What has time on the screens already, read once for all while the boards are locked. */
    @Override
    protected void lookUp(List<PostingFacts> all, Referred referred) {
        if (all.isEmpty()) {
            return;
        }
        Set<String> exclusive = all.stream()
                .filter(facts ->
                        !referred.by(facts, "board", Board.class).facts().rotating())
                .map(PostingFacts::board)
                .collect(Collectors.toSet());
        LocalDate first = all.stream()
                .map(PostingFacts::startsOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = all.stream()
                .map(PostingFacts::endsOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        // a posting's last hours may run into the day after its last
        referred.keep(new Timetable(bookings.on(exclusive, first, last.plusDays(1))));
    }

    @Override
    protected void derive(Posting posting, Referred referred) {
        posting.on(referred.by(posting.facts(), "board", Board.class), referred.kept(Timetable.class));
    }
}
