package gujeong.budget.carryover;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import gujeong.budget.commitment.Commitment;
import gujeong.budget.commitment.CommitmentNumber;
import gujeong.budget.money.FundSource;
import gujeong.budget.money.ProjectKey;
import gujeong.budget.project.Project;
import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.FiscalYear;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.constraints.Won;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.RefersTo;
import gujeong.kernel.record.Reference;

/**
 * Money asked to be carried over to the next fiscal year.
 *
 * @param fiscalYear the giving year
 * @param project the project in the giving year; next year's project of the same code receives
 * @param amount won
 * @param commitment the number of the commitment that was not paid; ACCIDENTAL only
 * @param cause why it was not spent in its year
 */
@Embeddable
public record CarryOverFacts(
        @NotNull @FiscalYear Integer fiscalYear,
        @RefersTo(value = Project.class, within = "fiscalYear") @NotNull @Code String project,
        @NotNull @Enumerated(EnumType.STRING) FundSource fundSource,
        @NotNull @Enumerated(EnumType.STRING) CarryOverKind kind,
        @NotNull @Won Long amount,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate requestedOn,
        @RefersTo(value = Commitment.class, key = "number", within = "fiscalYear") @CommitmentNumber String commitment,
        @NotNull @Text(max = 500) String cause)
        implements Facts {

    /** Next year's project of the same code. */
    Reference<Project> receiver() {
        return new Reference<>(Project.class, fiscalYear + 1, project);
    }

    ProjectKey projectKey() {
        return new ProjectKey(fiscalYear, project);
    }
}
