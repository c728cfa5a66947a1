package gujeong.press.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.DateRules;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.RecordEntity;
import gujeong.kernel.record.RecordType;

/** A board, on whose screens things are posted. */
@Entity
@Table(name = "board")
@RecordType("press.board")
public class Board extends RecordEntity<BoardFacts> {

    @Schema(name = "Board")
    record State(UUID id, int revision, boolean voided, @JsonUnwrapped BoardFacts facts) {}

    /** As good as never. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Embedded
    private BoardFacts facts;

    protected Board() {}

    public Board(BoardFacts facts) {
        this.facts = facts;
    }

    @Override
    public BoardFacts facts() {
        return facts;
    }

    /** The hours of a posting; where they are not stated, the board's opening hours. */
    public DailyHours hours(LocalTime startsAt, LocalTime endsAt) {
        return new DailyHours(
                startsAt == null ? facts.opensAt() : startsAt, endsAt == null ? facts.closesAt() : endsAt);
    }

    /** When it shows anything at all. */
    Slot opening() {
        return new Slot(
                facts.installedOn(), facts.removedOn() == null ? NEVER : facts.removedOn(), facts.openingHours());
    }

    /** Why nothing can be posted there and then, in the words of a posting; empty if something can. */
    public Optional<Refusal> refusal(String screen, Slot slot) {
        if (facts.screens().stream().noneMatch(s -> s.code().equals(screen))) {
            String known = facts.screens().stream().map(BoardScreen::code).collect(Collectors.joining(", "));
            return refusal(ProblemCode.UNKNOWN_REFERENCE, "screen", "board.noScreen", facts.code(), screen, known);
        }
        if (slot.firstDay().isBefore(facts.installedOn())) {
            return refusal(
                    ProblemCode.RULE_BROKEN,
                    "startsOn",
                    "board.notYet",
                    slot.firstDay(),
                    facts.code(),
                    facts.installedOn());
        }
        if (facts.removedOn() != null && slot.lastDay().isAfter(facts.removedOn())) {
            return refusal(
                    ProblemCode.RULE_BROKEN,
                    "endsOn",
                    "board.removed",
                    slot.lastDay(),
                    facts.code(),
                    facts.removedOn());
        }
        if (!facts.openingHours().contain(slot.hours())) {
            return refusal(
                    ProblemCode.RULE_BROKEN,
                    "startsAt",
                    "board.hours",
                    slot.hours(),
                    facts.code(),
                    facts.openingHours());
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(ProblemCode code, String field, String detail, Object... named) {
        return Optional.of(Refusal.of(code, field, Reason.of(detail, named)));
    }

    @Override
    protected void restate(BoardFacts corrected) {
        facts = corrected;
    }

    @Override
    protected void ensure() {
        DateRules.ensureOrder("installedOn", facts.installedOn(), "removedOn", facts.removedOn());
        if (facts.kind() == BoardKind.LED) {
            ensureStated("widthMetres", facts.widthMetres());
            ensureStated("heightMetres", facts.heightMetres());
        }
    }

    /** The figures of the LED board are those of one board, so each has all of them. */
    private static void ensureStated(String field, BigDecimal size) {
        if (size == null) {
            throw Refusal.invalid(field, "board.ledSize");
        }
    }

    @Override
    protected State state() {
        return new State(id(), revision(), voided(), facts);
    }
}
