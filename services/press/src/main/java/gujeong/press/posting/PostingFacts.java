package gujeong.press.posting;

import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.RefersTo;
import gujeong.press.board.Board;

/**
 * Something put up on a screen of a board: the same hours on every day from the first to the last.
 *
 * @param board the board's code
 * @param screen the screen's code on that board
 * @param requestedBy the department that asked for it
 * @param startsAt when it begins every day; absent for when the board opens
 * @param endsAt when it ends; before {@code startsAt} is on the next day; absent for when the board closes
 */
@Embeddable
public record PostingFacts(
        @RefersTo(Board.class) @NotNull @Code String board,
        @NotNull @Code String screen,
        @NotNull @Text String title,
        @NotNull @Text(max = 100) String requestedBy,
        @BusinessDay @NotNull @MayBeFuture @Day LocalDate startsOn,
        @NotNull @MayBeFuture @InclusiveEnd LocalDate endsOn,
        @JdbcTypeCode(SqlTypes.LOCAL_TIME) LocalTime startsAt,
        @JdbcTypeCode(SqlTypes.LOCAL_TIME) LocalTime endsAt)
        implements Facts {}
