package gujeong.kernel.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;

/**
 * A target for a figure over a period (계획).
 *
 * @param figure the figure's key in the dictionary
 * @param dimensions what of the figure is meant, by name; empty for its total. Kept in the order of the names
 * @param target the value to be reached, in {@code unit}
 * @param unit the figure's unit, such as KRW or 명
 * @param decidedOn the day the target was set; a later one takes its place
 */
@Embeddable
public record PlanFacts(
        @NaturalKey @NotNull @FigureKey String figure,
        @NaturalKey @NotNull @Dimensions @JdbcTypeCode(SqlTypes.JSON) Map<String, String> dimensions,
        @NaturalKey @NotNull @MayBeFuture @Day LocalDate periodFrom,
        @NaturalKey @NotNull @MayBeFuture @InclusiveEnd LocalDate periodTo,
        @NotNull @Digits(integer = 15, fraction = 6) BigDecimal target,
        @NotNull @Text(max = 20) String unit,
        @NaturalKey @BusinessDay @NotNull @PastOrToday @Day LocalDate decidedOn,
        @Text(max = 500, lines = true) String note)
        implements Facts {

    public PlanFacts {
        dimensions = dimensions == null ? null : Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }
}
