package gujeong.press.posting;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import gujeong.kernel.record.Records;
import gujeong.kernel.record.ReferencedRecords;
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

    /** What has time on the screens already that any of them may meet, read once for all while the boards are locked. */
    @Override
    protected void lookUp(List<PostingFacts> all, Set<UUID> changing, ReferencedRecords referenced) {
        List<Bookings.Asked> asked = all.stream()
                .filter(facts ->
                        !referenced.by(facts, "board", Board.class).facts().rotating())
                // a posting's last hours may run into the day after its last
                .map(facts -> new Bookings.Asked(
                        facts.board(), facts.startsOn(), facts.endsOn().plusDays(1)))
                .distinct()
                .toList();
        referenced.keep(new Timetable(bookings.on(asked).stream()
                .filter(booking -> !changing.contains(booking.id()))
                .toList()));
    }

    @Override
    protected void derive(Posting posting, ReferencedRecords referenced) {
        posting.on(referenced.by(posting.facts(), "board", Board.class), referenced.kept(Timetable.class));
    }
}
