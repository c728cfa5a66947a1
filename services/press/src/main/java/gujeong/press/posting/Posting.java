package gujeong.press.posting;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Likeness;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;
import gujeong.press.board.Board;
import gujeong.press.board.BoardKind;
import gujeong.press.board.Booking;
import gujeong.press.board.Slot;
import gujeong.press.board.Timetable;

/** Something put up on a screen. */
@Entity
@Table(name = "posting")
@RecordType("press.posting")
public class Posting extends RepeatableEntity<PostingFacts> {

    @Schema(name = "Posting")
    record State(
            UUID id,
            int revision,
            boolean voided,
            @JsonUnwrapped PostingFacts facts,
            BoardKind boardKind,
            @JsonUnwrapped Likeness likeness) {}

    @Embedded
    private PostingFacts facts;

    @Enumerated(EnumType.STRING)
    private BoardKind boardKind;

    protected Posting() {}

    Posting(PostingFacts facts) {
        this.facts = facts;
    }

    @Override
    public PostingFacts facts() {
        return facts;
    }

    @Override
    protected void restate(PostingFacts corrected) {
        facts = corrected;
    }

    /**
     * Puts it up on the board.
     *
     * @param timetable of the boards that show one thing at a time
     */
    void on(Board board, Timetable timetable) {
        ensure();
        Slot slot = new Slot(facts.startsOn(), facts.endsOn(), board.hours(facts.startsAt(), facts.endsAt()));
        board.refusal(facts.screen(), slot).ifPresent(refusal -> {
            throw refusal;
        });
        boardKind = board.facts().kind();
        if (!board.facts().rotating()) {
            Booking booking =
                    new Booking(id(), facts.board(), facts.screen(), facts.title(), facts.requestedBy(), slot);
            timetable.take(booking).ifPresent(other -> {
                throw taken(slot, other);
            });
        }
    }

    private Refusal taken(Slot slot, Booking other) {
        return Refusal.of(
                ProblemCode.RULE_BROKEN,
                "startsOn",
                Reason.of("posting.taken", facts.screen(), facts.board(), other.title(), other.slot(), slot));
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("startsOn", facts.startsOn(), "endsOn", facts.endsOn());
        if (facts.startsAt() != null && facts.startsAt().equals(facts.endsAt())) {
            throw Refusal.invalid("endsAt", "posting.noTime");
        }
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts, boardKind, likeness());
    }
}
