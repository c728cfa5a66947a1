package gujeong.budget.project;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import gujeong.budget.programme.Programme;
import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.FiscalYear;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;
import gujeong.kernel.facts.RefersTo;

/**
 * A project (세부사업) of one fiscal year's budget. The same project of the next year carries the same code.
 *
 * @param programme the unit programme it is funded under, in the same fiscal year
 * @param ordinal its place under the programme, from 1
 * @param continuing whether it is a continuing expenditure (계속비) the council granted over several years
 * @param openedOn the day it takes effect, as a rule 1 January
 */
@Embeddable
public record ProjectFacts(
        @NaturalKey @NotNull @FiscalYear Integer fiscalYear,
        @NaturalKey @NotNull @Code String code,
        @RefersTo(value = Programme.class, within = "fiscalYear") @NotNull @Code String programme,
        @NotNull @Text String name,
        @NotNull @Min(1) @Max(99) Integer ordinal,
        @NotNull Boolean continuing,
        @BusinessDay @NotNull @MayBeFuture @Day LocalDate openedOn)
        implements Facts {}
