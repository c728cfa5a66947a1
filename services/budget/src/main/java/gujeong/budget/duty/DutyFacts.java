package gujeong.budget.duty;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import gujeong.budget.team.Team;
import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.ExclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;
import gujeong.kernel.facts.RefersTo;

/**
 * What a team is in charge of (담당업무).
 *
 * @param team the team's code
 * @param ordinal its place among the team's duties, from 1
 * @param assignedOn the first day the team is in charge
 * @param endedOn the day from which it no longer is; absent while it is
 */
@Embeddable
public record DutyFacts(
        @NaturalKey @RefersTo(Team.class) @NotNull @Code String team,
        @NaturalKey @NotNull @Text String title,
        @NotNull @Min(1) @Max(999) Integer ordinal,
        @NaturalKey @BusinessDay @NotNull @MayBeFuture @Day LocalDate assignedOn,
        @MayBeFuture @ExclusiveEnd LocalDate endedOn)
        implements Facts {}
