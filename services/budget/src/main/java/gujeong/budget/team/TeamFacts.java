package gujeong.budget.team;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.ExclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;

/**
 * A team (팀) of the division.
 *
 * @param ordinal its place in the organisation chart, from 1
 * @param establishedOn its first day
 * @param abolishedOn the day from which it is no more; absent while it works
 */
@Embeddable
public record TeamFacts(
        @NaturalKey @NotNull @Code String code,
        @NotNull @Text String name,
        @NotNull @Min(1) @Max(99) Integer ordinal,
        @BusinessDay @NotNull @MayBeFuture @Day LocalDate establishedOn,
        @MayBeFuture @ExclusiveEnd LocalDate abolishedOn)
        implements Facts {}
