package gujeong.budget.requirement;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import gujeong.budget.money.FundSource;
import gujeong.budget.project.Project;
import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.FiscalYear;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Won;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;
import gujeong.kernel.facts.RefersTo;

/**
 * The money a project needs for a period (소요예산). For one purpose, source and period one amount a day can be asked for;
 * a later request takes its place.
 *
 * @param project the project's code in the same year
 * @param item the part of the project that needs it; absent for the whole
 * @param amount won
 * @param carriedOver whether it is the year before that granted it (명시이월), so that it is no new money
 */
@Embeddable
public record RequirementFacts(
        @NaturalKey @NotNull @FiscalYear Integer fiscalYear,
        @NaturalKey @RefersTo(value = Project.class, within = "fiscalYear") @NotNull @Code String project,
        @NaturalKey @Code String item,
        @NaturalKey @NotNull @Enumerated(EnumType.STRING) FundSource fundSource,
        @NotNull @Won(min = 0) Long amount,
        @NaturalKey @NotNull @MayBeFuture @Day LocalDate periodFrom,
        @NaturalKey @NotNull @MayBeFuture @InclusiveEnd LocalDate periodTo,
        @NotNull Boolean carriedOver,
        @NaturalKey @BusinessDay @NotNull @PastOrToday @Day LocalDate requestedOn)
        implements Facts {}
