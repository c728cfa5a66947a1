package gujeong.budget.appropriation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

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

/**
 * A decision that changes what is allocated to a project.
 *
 * @param project the project that receives
 * @param amount won; negative only where a supplementary budget cuts
 * @param fromProject the project that gives, for transfers
 * @param decidedOn the day it was decided; it counts from then
 * @param basis the decision it rests on
 */
@Embeddable
public record AppropriationFacts(
        @NotNull @FiscalYear Integer fiscalYear,
        @RefersTo(value = Project.class, within = "fiscalYear") @NotNull @Code String project,
        @NotNull @Enumerated(EnumType.STRING) AppropriationKind kind,
        @NotNull @Enumerated(EnumType.STRING) FundSource fundSource,
        @NotNull @Won(min = -Won.MOST) Long amount,
        @RefersTo(value = Project.class, within = "fiscalYear") @Code String fromProject,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate decidedOn,
        @NotNull @Text(max = 500) String basis)
        implements Facts {

    /** The projects whose money it changes. */
    List<ProjectKey> projects() {
        List<ProjectKey> projects = new ArrayList<>();
        projects.add(new ProjectKey(fiscalYear, project));
        if (fromProject != null) {
            projects.add(new ProjectKey(fiscalYear, fromProject));
        }
        return projects;
    }
}
