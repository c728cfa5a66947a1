package gujeong.press.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;

/**
 * A board that shows what the district has to say.
 *
 * @param place code of where it is, such as DISTRICT_OFFICE
 * @param widthMetres of the whole board; an LED board states it
 * @param heightMetres of the whole board; an LED board states it
 * @param screens its parts, each with a use; a board that is not divided has one
 * @param opensAt when it begins to show, every day
 * @param closesAt when it ends; at or before {@code opensAt} is on the next day, so 00:00 to 00:00 is round the clock
 * @param rotating whether its screens show several things in turn, as an LED board does, instead of one at a time
 * @param removedOn its last day, on which it is still there; absent while no end is known
 */
@Embeddable
public record BoardFacts(
        @NaturalKey @NotNull @Code String code,
        @NotNull @Enumerated(EnumType.STRING) BoardKind kind,
        @NotNull @Code String place,
        @NotNull @Text String name,
        @DecimalMin("0.01") @Digits(integer = 3, fraction = 2) BigDecimal widthMetres,
        @DecimalMin("0.01") @Digits(integer = 3, fraction = 2) BigDecimal heightMetres,
        @NotNull @Screens @JdbcTypeCode(SqlTypes.JSON) List<BoardScreen> screens,
        @NotNull @JdbcTypeCode(SqlTypes.LOCAL_TIME) LocalTime opensAt,
        @NotNull @JdbcTypeCode(SqlTypes.LOCAL_TIME) LocalTime closesAt,
        @NotNull Boolean rotating,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate installedOn,
        @MayBeFuture @InclusiveEnd LocalDate removedOn)
        implements Facts {

    DailyHours openingHours() {
        return new DailyHours(opensAt, closesAt);
    }
}
