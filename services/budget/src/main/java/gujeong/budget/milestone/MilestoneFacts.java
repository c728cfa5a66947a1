package gujeong.budget.milestone;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import gujeong.budget.programme.Programme;
import gujeong.budget.project.Project;
import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.FiscalYear;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.RefersTo;

/**
 * A dated step of the division's work (추진일정).
 *
 * @param project the project it belongs to; this, a programme, or neither when it is the whole division's
 * @param programme the programme it belongs to
 * @param endsOn its last day; absent when it is a matter of one day, or in progress without a known end
 * @param statedOn the day this was how far it had come
 * @param printedAs its period as the report prints it, such as {@code '20. 5. ~ 7.}
 */
@Embeddable
public record MilestoneFacts(
        @NotNull @FiscalYear Integer fiscalYear,
        @RefersTo(value = Project.class, within = "fiscalYear") @Code String project,
        @RefersTo(value = Programme.class, within = "fiscalYear") @Code String programme,
        @NotNull @Text String title,
        @NotNull @MayBeFuture @Day LocalDate startsOn,
        @MayBeFuture @InclusiveEnd LocalDate endsOn,
        @NotNull @Enumerated(EnumType.STRING) MilestoneStatus status,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate statedOn,
        @Text(max = 100) String printedAs)
        implements Facts {}
